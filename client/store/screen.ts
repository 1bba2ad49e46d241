import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'

export type DockTab = 'hotlines' | 'council' | 'media' | 'room'

/** The layers a player can switch on the map; at most three at once (DESIGN.md 6). */
export type MapLayerName = 'relief' | 'posture' | 'weather' | 'hotlines' | 'tension'

/** What the composer is writing: an action, its fields so far, and the sealed order it would take the place of. */
export type Composing = {
  readonly action?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly replaces?: string
}

/** A moment of the exercise to look back at: a turn and a minute in it. */
export type Playhead = { readonly turn: number; readonly at: number }

/** What lies over the map: the briefing of this turn, all news so far, or the result of the turn. */
export type Sheet = 'briefing' | 'news' | 'debrief'

/** The one panel that is open where the window is too narrow for all (DESIGN.md 11). */
export type NarrowPanel = 'state' | 'dock' | 'orders' | 'timeline'

/** Heights of the timeline, px: strip, normal, tall. */
export type TimelineHeight = 40 | 204 | 320

/** What panels of the play screen share: who is selected and what is open. Of this tab alone; nothing here is sent. */
export type ScreenState = {
  /** Record or place id. */
  readonly selected: string | undefined
  /** Lit from elsewhere: a row or a mark has focus. */
  readonly hovered: string | undefined
  readonly dockTab: DockTab
  /** The state whose line is open in the hotlines tab. */
  readonly lineState: string | undefined
  readonly composing: Composing | undefined
  readonly commitOpen: boolean
  readonly mapLayers: readonly MapLayerName[]
  readonly timelineHeight: TimelineHeight
  readonly playhead: Playhead | undefined
  readonly dossierOpen: boolean
  readonly dockOpen: boolean
  readonly mapAsList: boolean
  readonly keysOpen: boolean
  readonly goToOpen: boolean
  readonly briefOpen: boolean
  readonly sheet: Sheet | undefined
  /** The piece of news that is open in the list of all. */
  readonly newsOpen: string | undefined
  /** The map is asked to fly there; a new object asks again for the same id. */
  readonly lookAt: { readonly id: string } | undefined
  readonly narrowPanel: NarrowPanel
  /** Width of the dock as it was dragged, px. */
  readonly dockWidth: number | undefined
  /** The call that was moved from over the map into the dock, by id. */
  readonly callInDock: string | undefined
}

const start: ScreenState = {
  selected: undefined,
  hovered: undefined,
  dockTab: 'hotlines',
  lineState: undefined,
  composing: undefined,
  commitOpen: false,
  mapLayers: ['relief'],
  timelineHeight: 204,
  playhead: undefined,
  dossierOpen: true,
  dockOpen: true,
  mapAsList: false,
  keysOpen: false,
  goToOpen: false,
  briefOpen: false,
  sheet: undefined,
  newsOpen: undefined,
  lookAt: undefined,
  narrowPanel: 'dock',
  dockWidth: undefined,
  callInDock: undefined,
}

export type ScreenActions = {
  readonly select: (id: string | undefined) => void
  readonly hover: (id: string | undefined) => void
  /** Shows a tab of the dock, opening it; with `lineState` the line to that state. */
  readonly openDock: (tab: DockTab, lineState?: string) => void
  /** Opens the composer; undefined closes it. */
  readonly compose: (composing: Composing | undefined) => void
  /** Any other field. */
  readonly show: (change: Partial<ScreenState>) => void
  /** A new session page starts with a clean screen. */
  readonly reset: () => void
}

export const useScreen = create<ScreenState & ScreenActions>((set) => ({
  ...start,
  select: (selected) => set({ selected }),
  hover: (hovered) => set({ hovered }),
  openDock: (dockTab, lineState) =>
    set({ dockTab, dockOpen: true, narrowPanel: 'dock', ...(lineState === undefined ? {} : { lineState }) }),
  compose: (composing) => set({ composing }),
  show: (change) => set(change),
  reset: () => set(start),
}))

type Screen = ScreenState & ScreenActions

/** The named parts of the screen: the component draws again only when one of them changes. What is lit changes with every move of the pointer. */
export const useScreenParts = <const K extends keyof Screen>(...names: readonly K[]): Pick<Screen, K> =>
  useScreen(useShallow((screen) => Object.fromEntries(names.map((name) => [name, screen[name]])) as Pick<Screen, K>))

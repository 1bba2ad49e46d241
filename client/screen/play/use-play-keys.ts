import { useEffect, useRef } from 'react'
import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { incident } from '../../../shared/noun/incident.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import { nextHeight } from '../../panel/timeline/timeline-head.tsx'
import { togglePlaying } from '../../panel/timeline/use-look-back.ts'
import { usePreferences } from '../../store/preferences.ts'
import { useScreen } from '../../store/screen.ts'
import { useSetting, useView } from '../../store/use-session.ts'
import { type PlayWish, playWish } from './play-keys.ts'
import { focusRegion, stepRegion } from './regions.ts'

/** How long `G` waits for the second key, ms. */
const PREFIX_MS = 1500

/** The desk's keys (DESIGN.md 9). A dialog keeps its keys to itself; what a panel has used does not come here. */
export function usePlayKeys(): void {
  const view = useView()
  const setting = useSetting()
  const letters = usePreferences((chosen) => chosen.letterKeys)
  const latest = useRef({ view, setting, letters })
  latest.current = { view, setting, letters }
  useEffect(() => {
    let prefixAt = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isInside(event.target, '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return
      const { view: now, setting: facts, letters: on } = latest.current
      const typing = isInside(event.target, 'input, textarea, select, [contenteditable], [role=textbox], [role=combobox]')
      const wish = playWish(event, { typing, letters: on, afterPrefix: event.timeStamp - prefixAt < PREFIX_MS })
      prefixAt = wish?.wish === 'prefix' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (wish === undefined || (wish.wish === 'play' && !isInside(event.target, '.timeline-panel__canvas, body'))) return
      if (wish.wish === 'play' && isInside(event.target, 'button')) return
      event.preventDefault()
      grant(wish, { view: now, setting: facts })
    }
    // Before the button that has the focus, which would take Enter for itself, with Ctrl or without.
    const early = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      onKey(event)
      if (event.defaultPrevented) event.stopImmediatePropagation()
    }
    addEventListener('keydown', early, { capture: true })
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', early, { capture: true })
      removeEventListener('keydown', onKey)
    }
  }, [])
}

type Screen = ReturnType<typeof useScreen.getState>
type PlainWish = Exclude<PlayWish['wish'], 'region' | 'tab' | 'line' | 'prefix'>

/** What each key does; the others carry a value and stand in `grant`. */
const grants: Readonly<Record<PlainWish, (screen: Screen, view: View) => void>> = {
  'go-to': ({ show }) => show({ goToOpen: true }),
  keys: ({ show }) => show({ keysOpen: true }),
  map: () => focusRegion('map'),
  timeline: ({ show, timelineHeight }) => show({ timelineHeight: nextHeight(timelineHeight) }),
  order: ({ compose }) => compose({}),
  commit: ({ show }) => show({ commitOpen: true }),
  why: () => openWhy(),
  dossier: ({ show, dossierOpen }) => show({ dossierOpen: !dossierOpen }),
  dock: ({ show, dockOpen }) => show({ dockOpen: !dockOpen }),
  list: ({ show, mapAsList }) => show({ mapAsList: !mapAsList }),
  incident: (_screen, view) => goToIncident(view),
  play: () => togglePlaying(),
}

function grant(wish: PlayWish, { view, setting }: { readonly view: View; readonly setting: Setting }): void {
  const screen = useScreen.getState()
  if (wish.wish === 'region') stepRegion(wish.step)
  else if (wish.wish === 'tab') screen.openDock(wish.tab)
  else if (wish.wish === 'line') openLine(wish.state, { view, setting })
  else if (wish.wish !== 'prefix') grants[wish.wish](screen, view)
}

/** The n-th state in the setting's order is the n-th key, so that a key never changes its state; one's own opens nothing. */
function openLine(n: number, { view, setting }: { readonly view: View; readonly setting: Setting }): void {
  const state = setting.states[n - 1]
  if (state !== undefined && state.id !== view.viewer.seat) useScreen.getState().openDock('hotlines', state.id)
}

/** Opens the causes of the figure that has the focus, or puts the focus on the first figure. */
function openWhy(): void {
  const row = document.activeElement?.closest('.figure, .relation')
  const button = row?.querySelector<HTMLElement>('.figure__why, [data-why]') ?? undefined
  if (button !== undefined) button.click()
  else document.querySelector<HTMLElement>('.figure__why')?.focus()
}

function goToIncident(view: View): void {
  const [latest] = [...allSeen(view, incident)].sort((a, b) => b.turn - a.turn || b.at - a.at)
  if (latest === undefined) return
  const { select, show } = useScreen.getState()
  select(latest.id)
  show({ lookAt: { id: latest.id } })
  focusRegion('map')
}

const isInside = (target: EventTarget | null, selector: string): boolean => target instanceof Element && target.closest(selector) !== null

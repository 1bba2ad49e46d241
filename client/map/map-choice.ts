import { levelOf, toMap } from './camera.ts'
import { nextInDirection, stepThrough } from './direction.ts'
import { hitTest, type Target } from './hit-test.ts'
import { TOKEN_SIZE } from './layer/tokens.ts'
import { createListeners } from './listeners.ts'
import type { MapWish } from './map-keys.ts'
import { mapTargets } from './map-objects.ts'
import { shownTokens } from './map-sprites.ts'
import { type MapState, spotOf } from './map-state.ts'
import type { MapView } from './map-view.ts'
import type { MapPicture, MapPoint } from './picture.ts'

/** Targets at and below this rank are ground: a click chooses them, a passing pointer does not light them. */
const GROUND_RANK = 10

/** What is chosen and lit on a map, by hand, by key and from outside. */
export type MapChoice = {
  /** A person chose at a point of the host. */
  readonly tap: (at: MapPoint) => void
  /** The pointer passes; undefined when it left. True while something selectable is under it. */
  readonly point: (at: MapPoint | undefined) => boolean
  readonly obey: (wish: MapWish) => void
  /** From outside, without announcing it again. */
  readonly select: (id: string | undefined) => void
  readonly hover: (id: string | undefined) => boolean
  readonly onSelect: (listen: (id: string | undefined, opened: boolean) => void) => () => void
  readonly onHover: (listen: (id: string | undefined) => void) => () => void
}

/** Finds what is at a point; the targets are worked out once per picture, scale and choice, not at every move of the pointer. */
const createHit = (state: MapState, view: MapView): ((it: { at: MapPoint; ground: boolean }) => string | undefined) => {
  let known:
    | { readonly picture: MapPicture; readonly scale: number; readonly selected: string | undefined; readonly targets: readonly Target[] }
    | undefined
  const targetsAt = (scale: number): readonly Target[] => {
    const { picture, selected } = state
    if (known?.picture === picture && known.scale === scale && known.selected === selected) return known.targets
    const level = levelOf(scale)
    const tokens = shownTokens(picture, { scale, level }, state)
    known = { picture, scale, selected, targets: mapTargets(picture, { tokens, scale, level, tokenSize: TOKEN_SIZE[level] }) }
    return known.targets
  }
  return ({ at, ground }) => {
    const { scale } = view.camera.at()
    const met = targetsAt(scale).filter((target) => ground || target.rank > GROUND_RANK)
    return hitTest(met, toMap(view.camera.at(), view.size(), at), scale)
  }
}

/** How much a changed choice draws again: counters, incidents and places carry their own ring, all else is drawn on the sheet. */
const redrawFor = (state: MapState, ids: readonly (string | undefined)[]): 'marks' | 'sprites' => {
  const { tokens, incidents, places } = state.picture
  const standing = (id: string): boolean => [tokens, incidents, places].some((list) => list.some((it) => it.id === id))
  return ids.every((id) => id === undefined || standing(id)) ? 'sprites' : 'marks'
}

type Steps = {
  readonly choose: (id: string | undefined, opened: boolean) => void
  readonly say: (text: string) => void
}

/** Carries out what keys ask for: steps that bring the object into view, say it and choose it, and zooming. */
const obeyWith = (state: MapState, view: MapView, it: Steps): ((wish: MapWish) => void) => {
  const stepTo = (id: string | undefined, opened: boolean): void => {
    const spot = spotOf(state, id)
    if (!spot) return
    view.move(() => view.camera.show([spot.x, spot.y]))
    it.say(spot.say)
    it.choose(spot.id, opened)
  }
  const urgent = (): readonly string[] => state.spots.filter((spot) => spot.urgent).map((spot) => spot.id)
  const zoom = (factor: number): void => view.move(() => view.camera.step(factor))

  return (wish) => {
    const from = spotOf(state, state.selected) ?? view.camera.at()
    switch (wish.wish) {
      case 'go':
        stepTo(nextInDirection(state.spots, from, wish.direction)?.id, false)
        break
      case 'open':
        stepTo(state.selected ?? state.spots[0]?.id, true)
        break
      case 'clear':
        it.choose(undefined, false)
        break
      case 'next':
        stepTo(stepThrough(urgent(), state.selected, 1), false)
        break
      case 'previous':
        stepTo(stepThrough(urgent(), state.selected, -1), false)
        break
      case 'zoom-in':
        zoom(1.5)
        break
      case 'zoom-out':
        zoom(1 / 1.5)
        break
      case 'fit':
        view.move(() => view.camera.fit('fly'))
        break
    }
  }
}

/** Joins the choice to a view. `say` speaks the object a key stepped to. */
export const createMapChoice = (state: MapState, view: MapView, say: (text: string) => void): MapChoice => {
  const selects = createListeners<[string | undefined, boolean]>()
  const hovers = createListeners<[string | undefined]>()
  const hit = createHit(state, view)

  const choose = (id: string | undefined, opened: boolean): void => {
    if (id !== state.selected) {
      view.redraw(redrawFor(state, [id, state.selected]))
      state.selected = id
    }
    selects.tell(id, opened)
  }
  const hover = (id: string | undefined): boolean => {
    if (id === state.hovered) return false
    view.redraw(redrawFor(state, [id, state.hovered]))
    state.hovered = id
    return true
  }
  return {
    tap: (at) => choose(hit({ at, ground: true }), true),
    point: (at) => {
      const id = at ? hit({ at, ground: false }) : undefined
      if (hover(id)) hovers.tell(id)
      return id !== undefined
    },
    obey: obeyWith(state, view, { choose, say }),
    select: (id) => {
      if (id === state.selected) return
      view.redraw(redrawFor(state, [id, state.selected]))
      state.selected = id
      const spot = spotOf(state, id)
      if (spot) view.move(() => view.camera.show([spot.x, spot.y]))
    },
    hover,
    onSelect: selects.add,
    onHover: hovers.add,
  }
}

import { type CanvasGame, createCanvasGame } from './canvas-game.ts'
import { levelOf, toMap, toScreen } from './camera.ts'
import { nextInDirection, stepThrough } from './direction.ts'
import { hitTest } from './hit-test.ts'
import { TOKEN_SIZE } from './layer/tokens.ts'
import { createListeners } from './listeners.ts'
import { createMapCamera } from './map-camera.ts'
import { type MapInk, readMapInk } from './map-ink.ts'
import { listenHands } from './map-input.ts'
import { type MapWish, mapWish } from './map-keys.ts'
import { mapSpots, mapTargets } from './map-objects.ts'
import { shownTokens } from './map-sprites.ts'
import { createMapStage, type MapStage, type StageInput } from './map-stage.ts'
import type { MapCamera, MapHandle, MapOptions, MapPicture, MapPoint } from './picture.ts'
import { createRedrawPlan } from './redraw-plan.ts'
import { loadShade } from './shade.ts'
import { spokenRegion } from './spoken-region.ts'

const INSET = { top: 8, right: 8, bottom: 8, left: 8 }

/** Ranks at and below this are ground: a click chooses them, a passing pointer does not light them. */
const GROUND_RANK = 10

/** Starts the map in a host element and returns its handle. Throws when the browser can draw neither WebGL nor Canvas 2D. */
export const createMap = (host: HTMLElement, options: MapOptions): MapHandle => {
  let picture = options.picture
  let ink: MapInk = readMapInk()
  let selected: string | undefined
  let hovered: string | undefined
  let stage: MapStage | undefined
  let shade: CanvasImageSource | undefined
  let spots = mapSpots(picture)
  const selects = createListeners<[string | undefined, boolean]>()
  const hovers = createListeners<[string | undefined]>()
  const cameras = createListeners<[MapCamera]>()
  const plan = createRedrawPlan(() => performance.now())

  const camera = createMapCamera({
    view: () => (game ? game.size() : { width: host.clientWidth || 1, height: host.clientHeight || 1 }),
    extent: () => picture.geometry.extent,
    inset: options.inset ?? INSET,
    flight: () => ink.flight,
    now: () => performance.now(),
  })
  const input = (): StageInput => ({ picture, camera: camera.at(), view: view(), ratio: game?.ratio() ?? 1, chosen: { selected, hovered }, ink, shade })
  const view = () => game?.size() ?? { width: 1, height: 1 }

  const tick = (): boolean => {
    if (!stage) return false
    const before = camera.at()
    const flying = camera.advance()
    const moved = camera.at() !== before
    const what = plan.due(camera.at(), stage.covers(camera.at()))
    if (what) {
      stage.redraw(input(), what)
      plan.drawn(camera.at())
    }
    stage.place(input(), performance.now())
    if (moved || what) cameras.tell(camera.info())
    return flying || plan.waiting(camera.at()) || stage.pulsing(performance.now())
  }

  let game: CanvasGame | undefined
  game = createCanvasGame({
    host,
    name: 'map',
    type: options.renderer ?? 'auto',
    ready: (scene) => {
      stage = createMapStage(scene)
      stage.forget(game?.ratio() ?? 1)
      camera.resized()
      stage.arrived(picture, ink.still ? Number.NEGATIVE_INFINITY : performance.now())
      plan.want('ground')
    },
    tick,
    resized: () => {
      stage?.forget(game?.ratio() ?? 1)
      camera.resized()
      plan.want('ground')
    },
    restored: () => {
      stage?.forget(game?.ratio() ?? 1)
      plan.want('ground')
    },
  })
  const running = game
  const wake = (): void => running.wake()
  const spoken = spokenRegion(host)

  const redraw = (what: 'ground' | 'marks'): void => {
    plan.want(what)
    wake()
  }
  const loadRelief = (): void => {
    const url = picture.shadeUrl
    loadShade(url, (image) => {
      if (picture.shadeUrl !== url) return
      shade = image
      redraw('ground')
    })
  }
  const spotOf = (id: string | undefined) => (id === undefined ? undefined : spots.find((spot) => spot.id === id))
  const choose = (id: string | undefined, opened: boolean): void => {
    if (id !== selected) {
      selected = id
      redraw('marks')
    }
    selects.tell(id, opened)
  }
  const hover = (id: string | undefined): boolean => {
    if (id === hovered) return false
    hovered = id
    redraw('marks')
    return true
  }
  const hit = (at: MapPoint, groundToo: boolean): string | undefined => {
    const { scale } = camera.at()
    const level = levelOf(scale)
    const tokens = shownTokens(picture, { scale, level }, { selected, hovered })
    const targets = mapTargets(picture, { tokens, scale, level, tokenSize: TOKEN_SIZE[level] })
    const met = groundToo ? targets : targets.filter((target) => target.rank > GROUND_RANK)
    return hitTest(met, toMap(camera.at(), view(), at), scale)
  }
  const moveBy = (act: () => void): void => {
    act()
    plan.moved()
    wake()
  }

  const stepTo = (id: string | undefined, opened: boolean): void => {
    const spot = spotOf(id)
    if (!spot) return
    moveBy(() => camera.show([spot.x, spot.y]))
    spoken.say(spot.say)
    choose(spot.id, opened)
  }
  const obey = (it: MapWish): void => {
    const { x, y } = camera.at()
    const urgent = spots.filter((spot) => spot.urgent).map((spot) => spot.id)
    if (it.wish === 'go') stepTo(nextInDirection(spots, spotOf(selected) ?? { x, y }, it.direction)?.id, false)
    else if (it.wish === 'open') stepTo(selected ?? nextInDirection(spots, { x: x - 1e-6, y }, 'right')?.id, true)
    else if (it.wish === 'clear') choose(undefined, false)
    else if (it.wish === 'next') stepTo(stepThrough(urgent, selected, 1), false)
    else if (it.wish === 'previous') stepTo(stepThrough(urgent, selected, -1), false)
    else if (it.wish === 'fit') moveBy(() => camera.fit('fly'))
    else moveBy(() => camera.step(it.wish === 'zoom-in' ? 1.5 : 1 / 1.5))
  }

  const onKey = (event: KeyboardEvent): void => {
    const it = event.target === host ? mapWish(event) : undefined
    if (!it) return
    // Escape with nothing chosen belongs to whoever is outside.
    if (it.wish === 'clear' && selected === undefined) return
    event.preventDefault()
    event.stopPropagation()
    obey(it)
  }
  const stopHands = listenHands(host, {
    pan: (dx, dy) => moveBy(() => camera.pan(dx, dy)),
    release: () => moveBy(() => camera.release()),
    zoom: (at, factor) => moveBy(() => camera.zoom(at, factor)),
    deeper: (at) => moveBy(() => camera.deeper(at)),
    tap: (at) => choose(hit(at, true), true),
    point: (at) => {
      const id = at ? hit(at, false) : undefined
      host.style.setProperty('cursor', id === undefined ? 'grab' : 'pointer')
      if (hover(id)) hovers.tell(id)
    },
  })
  host.addEventListener('keydown', onKey)

  host.setAttribute('role', 'application')
  host.setAttribute('aria-roledescription', 'map')
  host.setAttribute('tabindex', '0')
  if (options.describedBy !== undefined) host.setAttribute('aria-describedby', options.describedBy)
  host.style.setProperty('touch-action', 'none')
  const name = (): void => host.setAttribute('aria-label', `Map of ${picture.title}`)
  name()
  loadRelief()

  const setTheme = (): void => {
    ink = readMapInk()
    stage?.forget(running.ratio())
    redraw('ground')
  }
  // Fonts that arrive later change every label; the browser tells once per batch.
  document.fonts.addEventListener('loadingdone', setTheme)

  return {
    update: (next) => {
      const before = picture
      picture = next
      spots = mapSpots(next)
      if (before.shadeUrl !== next.shadeUrl) loadRelief()
      if (before.title !== next.title) name()
      if (before.geometry !== next.geometry) camera.fit('jump')
      stage?.arrived(next, ink.still ? Number.NEGATIVE_INFINITY : performance.now())
      redraw(sameGround(before, next) ? 'marks' : 'ground')
    },
    select: (id) => {
      if (id === selected) return
      selected = id
      redraw('marks')
      const spot = spotOf(id)
      if (spot) moveBy(() => camera.show([spot.x, spot.y]))
    },
    hover: (id) => void hover(id),
    flyTo: (x, y, level) => moveBy(() => camera.flyTo(x, y, level)),
    zoomIn: () => moveBy(() => camera.step(1.5)),
    zoomOut: () => moveBy(() => camera.step(1 / 1.5)),
    fit: () => moveBy(() => camera.fit('fly')),
    setTheme,
    onSelect: selects.add,
    onHover: hovers.add,
    onCamera: cameras.add,
    screenPoint: (id) => {
      const spot = spotOf(id)
      if (!spot) return undefined
      const [x, y] = toScreen(camera.at(), view(), [spot.x, spot.y])
      return { x, y }
    },
    camera: camera.info,
    stats: () => ({ frames: running.frames(), redraws: stage?.redraws() ?? 0, renderer: running.renderer() }),
    destroy: () => {
      document.fonts.removeEventListener('loadingdone', setTheme)
      host.removeEventListener('keydown', onKey)
      stopHands()
      spoken.remove()
      stage?.destroy()
      stage = undefined
      running.destroy()
    },
  }
}

/** Whether two pictures have the same ground: then only the marks are drawn again. */
const sameGround = (a: MapPicture, b: MapPicture): boolean =>
  a.geometry === b.geometry &&
  a.states === b.states &&
  a.damage === b.damage &&
  a.patterns === b.patterns &&
  a.layers.relief === b.layers.relief &&
  a.layers.tension === b.layers.tension &&
  (!a.layers.tension || a.arcs === b.arcs)

import { boxAround, type Size } from './camera.ts'
import { type CanvasGame, createCanvasGame, hostSize } from './canvas-game.ts'
import { createListeners } from './listeners.ts'
import { createMapCamera, type MapCameraControl } from './map-camera.ts'
import { readMapInk } from './map-ink.ts'
import { createMapStage, type MapStage, type StageInput } from './map-stage.ts'
import type { MapState } from './map-state.ts'
import type { MapCamera, MapOptions, MapStats } from './picture.ts'
import { createRedrawPlan, type Redraw, type RedrawPlan } from './redraw-plan.ts'
import { loadShade } from './shade.ts'

const INSET = { top: 8, right: 8, bottom: 8, left: 8 }

/** Map units of land and sea shown round the outermost places. */
const HOME_MARGIN = 60

/** The running picture of a map: game, stage and camera, awake only while something moves. */
export type MapView = {
  readonly camera: MapCameraControl
  readonly size: () => Size
  /** The content changed: draw it in the next frame. */
  readonly redraw: (what: Redraw) => void
  /** Does something to the camera and wakes the loop. */
  readonly move: (act: () => void) => void
  /** A new picture is in the state: take up its pulses. */
  readonly arrived: () => void
  readonly loadRelief: () => void
  /** Reads the tokens again and draws everything anew. */
  readonly setTheme: () => void
  readonly onCamera: (listen: (camera: MapCamera) => void) => () => void
  readonly stats: () => MapStats
  readonly destroy: () => void
}

const stageInput = (state: MapState, camera: MapCameraControl, it: { view: Size; ratio: number }): StageInput => ({
  picture: state.picture,
  camera: camera.at(),
  view: it.view,
  ratio: it.ratio,
  chosen: { selected: state.selected, hovered: state.hovered },
  ink: state.ink,
  shade: state.shade,
})

const createCamera = (state: MapState, options: MapOptions, view: () => Size): MapCameraControl =>
  createMapCamera({
    view,
    extent: () => state.picture.geometry.extent,
    home: () => boxAround(state.picture.places, HOME_MARGIN, state.picture.geometry.extent),
    inset: options.inset ?? INSET,
    flight: () => state.ink.flight,
    now: () => performance.now(),
  })

/** Draws one frame at a time: what is due, then everything moved to the camera. True asks for another frame. */
const createTicker = (it: {
  readonly stage: () => MapStage | undefined
  readonly input: () => StageInput
  readonly camera: MapCameraControl
  readonly plan: RedrawPlan
  readonly moved: () => void
}): (() => boolean) => {
  const { camera, plan } = it
  return () => {
    const stage = it.stage()
    if (!stage) return false
    const before = camera.at()
    const flying = camera.advance()
    const what = plan.due(camera.at(), stage.covers(camera.at()))
    if (what) {
      stage.redraw(it.input(), what)
      plan.drawn(camera.at())
    }
    stage.place(it.input(), performance.now())
    if (what || camera.at() !== before) it.moved()
    return flying || plan.waiting(camera.at()) || stage.pulsing(performance.now())
  }
}

/** Loads the relief of the picture that is shown; one that was replaced meanwhile is dropped. */
const loadRelief = (state: MapState, redraw: (what: Redraw) => void): void => {
  const url = state.picture.shadeUrl
  loadShade(url, (image) => {
    if (state.picture.shadeUrl !== url) return
    state.shade = image
    redraw('ground')
  })
}

/** Starts drawing the state in the host. */
export const createMapView = (host: HTMLElement, state: MapState, options: MapOptions): MapView => {
  const plan = createRedrawPlan(() => performance.now())
  const cameras = createListeners<[MapCamera]>()
  let stage: MapStage | undefined
  let game: CanvasGame | undefined
  const size = (): Size => game?.size() ?? hostSize(host)
  const camera = createCamera(state, options, size)
  const input = (): StageInput => stageInput(state, camera, { view: size(), ratio: game?.ratio() ?? 1 })
  const moved = (): void => cameras.tell(camera.info())
  const redraw = (what: Redraw): void => {
    plan.want(what)
    game?.wake()
  }
  const anew = (): void => {
    stage?.forget(game?.ratio() ?? 1)
    redraw('ground')
  }
  const arrived = (): void => stage?.arrived(state.picture, state.ink.still ? Number.NEGATIVE_INFINITY : performance.now())
  const fitAnew = (): void => {
    camera.resized()
    anew()
  }
  const running = createCanvasGame({
    host,
    name: 'map',
    type: options.renderer ?? 'auto',
    ready: (scene) => {
      stage = createMapStage(scene)
      arrived()
      fitAnew()
    },
    tick: createTicker({ stage: () => stage, input, camera, plan, moved }),
    resized: fitAnew,
    restored: anew,
  })
  game = running
  return {
    camera,
    size,
    redraw,
    move: (act) => {
      act()
      plan.moved()
      running.wake()
      moved()
    },
    arrived,
    loadRelief: () => loadRelief(state, redraw),
    setTheme: () => {
      state.ink = readMapInk()
      anew()
    },
    onCamera: cameras.add,
    stats: () => ({ frames: running.frames(), redraws: stage?.redraws() ?? 0, renderer: running.renderer() }),
    destroy: () => {
      stage?.destroy()
      stage = undefined
      running.destroy()
    },
  }
}

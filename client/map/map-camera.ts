import {
  type Box,
  type Camera,
  fitCamera,
  heldCamera,
  type Inset,
  levelOf,
  levelStep,
  restCamera,
  type Size,
  scaleFor,
  scaleRange,
  toScreen,
  zoomAbout,
} from './camera.ts'
import { type Motion, motionAt } from './motion.ts'
import type { MapCamera, MapPoint, ZoomLevel } from './picture.ts'

/** Milliseconds a bounce back or one zoom step takes (token --t-base). */
const SHORT = 220
/** Pixels an object must be inside the view to count as seen. */
const EDGE = 48
/** Part of a step that still moves a map which is held beyond its rest. */
const BRAKE = 0.3

/** What the camera depends on; asked anew at every step. */
export type CameraRig = {
  readonly view: () => Size
  /** What is drawn, and what the fit shows of it. */
  readonly extent: () => Box
  readonly home: () => Box
  readonly inset: Inset
  /** Milliseconds of a long flight; 0 with reduced motion, and then nothing is animated. */
  readonly flight: () => number
  readonly now: () => number
}

/** The camera of one map: where it is, where it is going, and whether it still shows the fit it began with. */
export type MapCameraControl = {
  readonly at: () => Camera
  readonly info: () => MapCamera
  /** Advances to the time; true while a flight goes on. */
  readonly advance: () => boolean
  readonly pan: (dx: number, dy: number) => void
  readonly zoom: (at: MapPoint, factor: number) => void
  readonly release: () => void
  readonly step: (factor: number) => void
  readonly deeper: (at: MapPoint) => void
  readonly flyTo: (x: number, y: number, level?: ZoomLevel) => void
  /** Brings a point into view when it is not. */
  readonly show: (point: MapPoint) => void
  readonly fit: (how: 'fly' | 'jump') => void
  /** The view has another size: keep the centre, or the fit. */
  readonly resized: () => void
}

/** The rules of a rig: what fits, where a camera rests, how far it zooms. */
const rulesOf = (rig: CameraRig) => {
  const range = () => scaleRange(rig.extent(), rig.view())
  const rest = (camera: Camera): Camera => restCamera(camera, rig.view(), rig.extent())
  return {
    rest,
    zoomed: (camera: Camera, at: MapPoint, factor: number): Camera => zoomAbout(camera, rig.view(), { at, factor, range: range() }),
    fitted: (): Camera => {
      const fit = fitCamera(rig.home(), rig.view(), rig.inset)
      return rest({ ...fit, scale: Math.max(fit.scale, range()[0]) })
    },
    middle: (): MapPoint => [rig.view().width / 2, rig.view().height / 2],
    panned: (camera: Camera, dx: number, dy: number): Camera => {
      const free = { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }
      const still = rest(camera)
      if (still.x === camera.x && still.y === camera.y) return heldCamera(free, rig.view(), rig.extent())
      // Only the new part of the way is braked: braking the whole excess at every move would pull the map back under a still hand.
      return { ...free, x: camera.x + (free.x - camera.x) * BRAKE, y: camera.y + (free.y - camera.y) * BRAKE }
    },
    seen: (camera: Camera, point: MapPoint): boolean => {
      const { width, height } = rig.view()
      const [x, y] = toScreen(camera, rig.view(), point)
      return x >= EDGE && y >= EDGE && x <= width - EDGE && y <= height - EDGE
    },
  }
}

type Held = { camera: Camera; motion: Motion | undefined; home: boolean }

/** What a hand does: at once, and never animated. */
const byHand = (it: Held, rules: ReturnType<typeof rulesOf>): Pick<MapCameraControl, 'pan' | 'zoom'> => {
  const put = (camera: Camera): void => {
    it.motion = undefined
    it.home = false
    it.camera = camera
  }
  return {
    pan: (dx, dy) => put(rules.panned(it.camera, dx, dy)),
    zoom: (at, factor) => put(rules.zoomed(it.camera, at, factor)),
  }
}

/** What flies: keys, buttons, double clicks, and the map coming to rest. */
const byFlight = (
  it: Held,
  rig: CameraRig,
  rules: ReturnType<typeof rulesOf>,
): Pick<MapCameraControl, 'release' | 'step' | 'deeper' | 'flyTo' | 'show' | 'fit'> => {
  const fly = (to: Camera, length: number): void => {
    it.motion = { from: it.camera, to, start: rig.now(), length: rig.flight() === 0 ? 0 : length }
  }
  const leave = (to: Camera, length: number): void => {
    it.home = false
    fly(rules.rest(to), length)
  }
  return {
    release: () => {
      const to = rules.rest(it.camera)
      if (to.x !== it.camera.x || to.y !== it.camera.y) fly(to, SHORT)
    },
    step: (factor) => leave(rules.zoomed(it.motion?.to ?? it.camera, rules.middle(), factor), SHORT),
    deeper: (at) => {
      const scale = levelStep(it.camera.scale, 1)
      if (scale > it.camera.scale) leave(rules.zoomed(it.camera, at, scale / it.camera.scale), rig.flight() * 0.6)
    },
    flyTo: (x, y, level) => leave({ x, y, scale: level === undefined ? it.camera.scale : scaleFor(level, it.camera.scale) }, rig.flight()),
    show: (point) => {
      if (!rules.seen(it.motion?.to ?? it.camera, point)) leave({ x: point[0], y: point[1], scale: it.camera.scale }, rig.flight())
    },
    fit: (how) => {
      it.home = true
      fly(rules.fitted(), how === 'fly' ? rig.flight() : 0)
    },
  }
}

/** Creates the camera, fitted to the region. */
export const createMapCamera = (rig: CameraRig): MapCameraControl => {
  const rules = rulesOf(rig)
  const it: Held = { camera: rules.fitted(), motion: undefined, home: true }
  return {
    at: () => it.camera,
    info: () => ({ ...it.camera, level: levelOf(it.camera.scale) }),
    advance: () => {
      if (!it.motion) return false
      const { camera, landed } = motionAt(it.motion, rig.now())
      it.camera = camera
      if (landed) it.motion = undefined
      return !landed
    },
    ...byHand(it, rules),
    ...byFlight(it, rig, rules),
    resized: () => {
      it.motion = undefined
      it.camera = it.home ? rules.fitted() : rules.rest(it.camera)
    },
  }
}

import {
  type Box,
  type Camera,
  fitCamera,
  heldCamera,
  type Inset,
  levelOf,
  levelStep,
  restCamera,
  scaleFor,
  scaleRange,
  type Size,
  toScreen,
  zoomAbout,
} from './camera.ts'
import { type Motion, motionAt } from './motion.ts'
import type { MapCamera, MapPoint, ZoomLevel } from './picture.ts'

/** Milliseconds a bounce back or one zoom step takes (token --t-base). */
const SHORT = 220
/** Pixels an object must be inside the view to count as seen. */
const EDGE = 48

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

/** Creates the camera, fitted to the region. */
export const createMapCamera = (rig: CameraRig): MapCameraControl => {
  const range = () => scaleRange(rig.extent(), rig.view())
  const fitted = (): Camera => {
    const fit = fitCamera(rig.home(), rig.view(), rig.inset)
    return restCamera({ ...fit, scale: Math.max(fit.scale, range()[0]) }, rig.view(), rig.extent())
  }
  let camera = fitted()
  let motion: Motion | undefined
  let home = true

  const fly = (to: Camera, length: number): void => {
    motion = { from: camera, to, start: rig.now(), length: rig.flight() === 0 ? 0 : length }
  }
  const rest = (it: Camera): Camera => restCamera(it, rig.view(), rig.extent())
  return {
    at: () => camera,
    info: () => ({ ...camera, level: levelOf(camera.scale) }),
    advance: () => {
      if (!motion) return false
      const { camera: next, landed } = motionAt(motion, rig.now())
      camera = next
      if (landed) motion = undefined
      return !landed
    },
    pan: (dx, dy) => {
      motion = undefined
      home = false
      const free = { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }
      // Only the new part of the way is braked: braking the whole excess at every move would pull the map back under a still hand.
      const held = heldCamera(free, rig.view(), rig.extent())
      const before = rest(camera)
      const inside = before.x === camera.x && before.y === camera.y
      camera = inside ? held : { ...free, x: camera.x + (free.x - camera.x) * 0.3, y: camera.y + (free.y - camera.y) * 0.3 }
    },
    zoom: (at, factor) => {
      motion = undefined
      home = false
      camera = zoomAbout(camera, rig.view(), { at, factor, range: range() })
    },
    release: () => {
      const to = rest(camera)
      if (to.x !== camera.x || to.y !== camera.y) fly(to, SHORT)
    },
    step: (factor) => {
      home = false
      const { width, height } = rig.view()
      const from = motion?.to ?? camera
      fly(rest(zoomAbout(from, rig.view(), { at: [width / 2, height / 2], factor, range: range() })), SHORT)
    },
    deeper: (at) => {
      const scale = levelStep(camera.scale, 1)
      if (scale <= camera.scale) return
      home = false
      fly(rest(zoomAbout(camera, rig.view(), { at, factor: scale / camera.scale, range: range() })), rig.flight() * 0.6)
    },
    flyTo: (x, y, level) => {
      home = false
      const scale = level === undefined ? camera.scale : scaleFor(level, camera.scale)
      fly(rest({ x, y, scale }), rig.flight())
    },
    show: (point) => {
      const view = rig.view()
      const [sx, sy] = toScreen(motion?.to ?? camera, view, point)
      if (sx >= EDGE && sy >= EDGE && sx <= view.width - EDGE && sy <= view.height - EDGE) return
      home = false
      fly(rest({ x: point[0], y: point[1], scale: camera.scale }), rig.flight())
    },
    fit: (how) => {
      home = true
      if (how === 'fly') fly(fitted(), rig.flight())
      else {
        motion = undefined
        camera = fitted()
      }
    },
    resized: () => {
      motion = undefined
      camera = home ? fitted() : rest(camera)
    },
  }
}

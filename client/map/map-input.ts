import type { MapPoint } from './picture.ts'

/** What hands and wheels ask of the map. Points in CSS pixels of the host. */
export type MapHands = {
  readonly pan: (dx: number, dy: number) => void
  /** A drag or pinch has ended: let the camera come to rest. */
  readonly release: () => void
  readonly zoom: (at: MapPoint, factor: number) => void
  readonly deeper: (at: MapPoint) => void
  readonly tap: (at: MapPoint) => void
  readonly point: (at: MapPoint | undefined) => void
}

/** Pixels a pointer may tremble before a press becomes a drag. */
const TREMBLE = 4

type Hand = { x: number; y: number }

const centre = (hands: readonly Hand[]): MapPoint => [
  hands.reduce((sum, h) => sum + h.x, 0) / hands.length,
  hands.reduce((sum, h) => sum + h.y, 0) / hands.length,
]

const spread = (hands: readonly Hand[]): number => {
  const [a, b] = hands
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
}

/** Drag, pinch and tap of any number of pointers, as pan, zoom and tap. */
const listenPointers = (
  host: HTMLElement,
  on: MapHands,
  at: (event: MouseEvent) => MapPoint,
): readonly (readonly [string, (event: never) => void])[] => {
  const hands = new Map<number, Hand>()
  let travelled = 0
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || event.target !== host.querySelector('canvas')) return
    const [x, y] = at(event)
    if (hands.size === 0) travelled = 0
    hands.set(event.pointerId, { x, y })
    host.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent): void => {
    const [x, y] = at(event)
    const hand = hands.get(event.pointerId)
    if (!hand) {
      if (event.pointerType !== 'touch') on.point([x, y])
      return
    }
    const before = { centre: centre([...hands.values()]), spread: spread([...hands.values()]) }
    travelled += Math.hypot(x - hand.x, y - hand.y)
    hand.x = x
    hand.y = y
    if (travelled <= TREMBLE) return
    const after = { centre: centre([...hands.values()]), spread: spread([...hands.values()]) }
    on.pan(after.centre[0] - before.centre[0], after.centre[1] - before.centre[1])
    if (before.spread > 0 && after.spread > 0) on.zoom(after.centre, after.spread / before.spread)
  }
  const up = (event: PointerEvent): void => {
    if (!hands.delete(event.pointerId)) return
    if (hands.size > 0) return
    if (travelled <= TREMBLE && event.type === 'pointerup') on.tap(at(event))
    else on.release()
  }
  return [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
    ['pointerleave', () => on.point(undefined)],
  ]
}

/** Listens to pointers, wheel and double click on the host. Returns the stop function. */
export const listenHands = (host: HTMLElement, on: MapHands): (() => void) => {
  const at = (event: MouseEvent): MapPoint => {
    const box = host.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const wheel = (event: WheelEvent): void => {
    event.preventDefault()
    // A trackpad pinch comes as a wheel with Control; lines and pages count as 16 and 300 pixels.
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 300 : 1
    const pace = event.ctrlKey ? 0.01 : 0.0016
    on.zoom(at(event), Math.exp(-event.deltaY * unit * pace))
    on.release()
  }
  const deeper = (event: MouseEvent): void => on.deeper(at(event))
  const pointers = listenPointers(host, on, at)
  for (const [type, listen] of pointers) host.addEventListener(type, listen as EventListener)
  host.addEventListener('wheel', wheel, { passive: false })
  host.addEventListener('dblclick', deeper)
  return () => {
    for (const [type, listen] of pointers) host.removeEventListener(type, listen as EventListener)
    host.removeEventListener('wheel', wheel)
    host.removeEventListener('dblclick', deeper)
  }
}

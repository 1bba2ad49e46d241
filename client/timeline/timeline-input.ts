/** What a pointer asks of the timeline. Points in CSS pixels of the host. */
export type TimelineHands = {
  /** Pressed and let go without moving. */
  readonly tap: (x: number, y: number) => void
  /** The playhead is dragged; `done` when the pointer is up. */
  readonly drag: (x: number, done: boolean) => void
  readonly point: (x: number, y: number) => void
  readonly leave: () => void
}

/** Pixels a pointer may tremble before a press becomes a drag. */
const TREMBLE = 4

/** Listens to one pointer at a time on the host. Returns the stop function. */
export const listenTimelineHands = (host: HTMLElement, on: TimelineHands): (() => void) => {
  let hand: { readonly id: number; readonly from: number; dragging: boolean } | undefined
  const at = (event: PointerEvent): readonly [number, number] => {
    const box = host.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || hand) return
    hand = { id: event.pointerId, from: at(event)[0], dragging: false }
    host.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent): void => {
    const [x, y] = at(event)
    if (!hand) {
      on.point(x, y)
      return
    }
    if (hand.id !== event.pointerId) return
    if (Math.abs(x - hand.from) > TREMBLE) hand.dragging = true
    if (hand.dragging) on.drag(x, false)
  }
  const up = (event: PointerEvent): void => {
    if (hand?.id !== event.pointerId) return
    const [x, y] = at(event)
    const { dragging } = hand
    hand = undefined
    if (dragging) on.drag(x, true)
    else if (event.type === 'pointerup') on.tap(x, y)
  }
  const listeners = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
    ['pointerleave', on.leave],
  ] as const
  for (const [type, listen] of listeners) host.addEventListener(type, listen)
  return () => {
    for (const [type, listen] of listeners) host.removeEventListener(type, listen)
  }
}

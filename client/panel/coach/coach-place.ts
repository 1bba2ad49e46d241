type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
type Size = { readonly width: number; readonly height: number }

/** Pixels between the anchor and the card, and between the card and the window's edge. */
const GAP = 12
const EDGE = 8

/** Where the card of a coach mark stands: beside its anchor where there is most room, inside the window. */
export function coachPlace(anchor: Box, card: Size, view: Size): { readonly left: number; readonly top: number } {
  const right = view.width - (anchor.left + anchor.width)
  const below = view.height - (anchor.top + anchor.height)
  const sides = [
    { room: right - card.width, left: anchor.left + anchor.width + GAP, top: anchor.top },
    { room: anchor.left - card.width, left: anchor.left - GAP - card.width, top: anchor.top },
    { room: below - card.height, left: anchor.left, top: anchor.top + anchor.height + GAP },
    { room: anchor.top - card.height, left: anchor.left, top: anchor.top - GAP - card.height },
  ]
  const best = sides.find(({ room }) => room >= GAP + EDGE) ?? {
    // No side has room: inside the anchor, at its upper right, where a map or a panel is calmest.
    left: anchor.left + anchor.width - card.width - GAP,
    top: anchor.top + GAP,
  }
  const clamp = (value: number, most: number): number => Math.max(EDGE, Math.min(value, most - EDGE))
  return { left: clamp(best.left, view.width - card.width), top: clamp(best.top, view.height - card.height) }
}

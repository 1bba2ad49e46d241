type Size = { readonly width: number; readonly height: number }
type Point = { readonly x: number; readonly y: number }

/** Where a callout stands and where its leader line meets it, CSS pixels of the map. */
export type CalloutSpot = { readonly left: number; readonly top: number; readonly end: Point }

/** How far beside and below its object a callout stands (picture 01), and what it keeps free of the map's own tools. */
const ASIDE = 56
const BELOW = 40
const EDGE = { left: 10, right: 54, top: 48, bottom: 48 } as const

/** The first of right-below, left-below, right-above and left-above that fits, else right-below pushed inside: never over its object. */
export function calloutPlace(point: Point, card: Size, map: Size): CalloutSpot {
  const right = { left: point.x + ASIDE, lead: 0 }
  const left = { left: point.x - ASIDE - card.width, lead: card.width }
  const below = point.y + BELOW
  const above = point.y - BELOW - card.height
  const tries = [
    { ...right, top: below },
    { ...left, top: below },
    { ...right, top: above },
    { ...left, top: above },
  ]
  const fits = ({ left: x, top: y }: { readonly left: number; readonly top: number }): boolean =>
    x >= EDGE.left && x + card.width <= map.width - EDGE.right && y >= EDGE.top && y + card.height <= map.height - EDGE.bottom
  const chosen = tries.find(fits) ?? pushed(point, card, map)
  return {
    left: chosen.left,
    top: chosen.top,
    end: { x: chosen.left + chosen.lead, y: Math.max(chosen.top, Math.min(point.y, chosen.top + 22)) },
  }
}

function pushed(point: Point, card: Size, map: Size): { readonly left: number; readonly top: number; readonly lead: number } {
  const onRight = point.x < map.width / 2
  const x = onRight ? point.x + ASIDE : point.x - ASIDE - card.width
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)))
  return {
    left: clamp(x, EDGE.left, map.width - EDGE.right - card.width),
    top: clamp(point.y - card.height / 2, EDGE.top, map.height - EDGE.bottom - card.height),
    lead: onRight ? 0 : card.width,
  }
}

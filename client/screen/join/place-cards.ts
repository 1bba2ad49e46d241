/** A rectangle in px: its centre and its size. */
export type Card = { readonly id: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

type Bounds = { readonly width: number; readonly height: number }

/** Room between two cards, and between a card and the edge, px. */
const GAP = 8
const ROUNDS_MAX = 200

/**
 * Moves cards apart until none overlaps another and all stand inside the bounds, each as near to where it wanted to be as that
 * allows. Where there is no room for all, what still overlaps stays so.
 */
export function placeCards(wanted: readonly Card[], bounds: Bounds): readonly Card[] {
  const cards = wanted.map((card) => inside({ ...card }, bounds))
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let moved = false
    for (let i = 0; i < cards.length; i++) {
      for (let j = i + 1; j < cards.length; j++) moved = part(cards, [i, j], bounds) || moved
    }
    if (!moved) break
  }
  return cards
}

/** Pushes an overlapping pair apart along the axis with the smaller overlap. */
function part(cards: Card[], [i, j]: readonly [number, number], bounds: Bounds): boolean {
  const a = cards[i] as Card
  const b = cards[j] as Card
  const overX = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x)
  const overY = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y)
  if (overX <= 0.01 || overY <= 0.01) return false
  const alongX = overX < overY
  const sign = alongX ? (a.x <= b.x ? 1 : -1) : a.y <= b.y ? 1 : -1
  const [dx, dy] = alongX ? [(overX / 2) * sign, 0] : [0, (overY / 2) * sign]
  cards[i] = inside({ ...a, x: a.x - dx, y: a.y - dy }, bounds)
  cards[j] = inside({ ...b, x: b.x + dx, y: b.y + dy }, bounds)
  return true
}

function inside(card: Card, { width, height }: Bounds): Card {
  const clamp = (value: number, half: number, size: number): number => Math.max(half + GAP, Math.min(size - half - GAP, value))
  return { ...card, x: clamp(card.x, card.width / 2, width), y: clamp(card.y, card.height / 2, height) }
}

/** A rectangle in px: its centre and its size. */
export type Card = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Stands where it is: the others go around it. */
  readonly fixed?: true
}

type Bounds = { readonly width: number; readonly height: number }

/** Room between two cards, and between a card and the edge, px. */
const GAP = 8
const ROUNDS_MAX = 200

/**
 * Moves cards apart until none overlaps another and all stand inside the bounds, each as near to where it wanted to be as that
 * allows. Where there is no room for all, what still overlaps stays so.
 */
export function placeCards(wanted: readonly Card[], bounds: Bounds): readonly Card[] {
  const cards = wanted.map((card) => inside(card, bounds))
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let moved = false
    for (let i = 0; i < cards.length; i++) {
      for (let j = i + 1; j < cards.length; j++) moved = part(cards, [i, j], bounds) || moved
    }
    if (!moved) break
  }
  return cards
}

/** Pushes an overlapping pair apart along the axis with the smaller overlap; of a fixed card and another, the other goes all the way. */
function part(cards: Card[], [i, j]: readonly [number, number], bounds: Bounds): boolean {
  const a = cards[i] as Card
  const b = cards[j] as Card
  const overX = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x)
  const overY = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y)
  if (overX <= 0.01 || overY <= 0.01 || (a.fixed && b.fixed)) return false
  const alongX = overX < overY
  const sign = (alongX ? a.x <= b.x : a.y <= b.y) ? 1 : -1
  const over = (alongX ? overX : overY) * sign
  const pushed = (card: Card, by: number): Card =>
    card.fixed ? card : inside(alongX ? { ...card, x: card.x + by } : { ...card, y: card.y + by }, bounds)
  cards[i] = pushed(a, b.fixed ? -over : -over / 2)
  cards[j] = pushed(b, a.fixed ? over : over / 2)
  return true
}

function inside(card: Card, { width, height }: Bounds): Card {
  if (card.fixed) return card
  const clamp = (value: number, half: number, size: number): number => Math.max(half + GAP, Math.min(size - half - GAP, value))
  return { ...card, x: clamp(card.x, card.width / 2, width), y: clamp(card.y, card.height / 2, height) }
}

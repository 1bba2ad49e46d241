import type { Network } from '../../../shared/wire/review.ts'

/** A place in the drawing, px. */
export type Spot = { readonly x: number; readonly y: number }

/** A pair as it is drawn: how much it spoke, both ways, and where its count stands on its line. */
export type DrawnPair = {
  readonly a: string
  readonly b: string
  readonly words: number
  readonly from: Spot
  readonly to: Spot
  readonly count: Spot
  /** Width of its line, px; a pair without a word is dotted. */
  readonly width: number
  readonly most: boolean
}

export type NetworkPicture = { readonly nodes: readonly (Spot & { readonly seat: string })[]; readonly pairs: readonly DrawnPair[] }

/** Half the token of a state, and the room around a count, px. */
const NODE = 16
const APART = 26
/** Places of a count along its line, the best first: the middle, unless another count or a state stands there. */
const PLACES = [0.5, 0.4, 0.6, 0.34, 0.66, 0.28, 0.72, 0.23, 0.77] as const
const WIDTH_MAX = 9

/** Messages that a pair exchanged on lines, both ways. */
export const wordsBetween = ({ lines }: Network, a: string, b: string): number =>
  lines.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a)).reduce((sum, { messages }) => sum + messages, 0)

/** Every pair once, most words first, ties in the order of the seats. */
export function pairsByWords(network: Network): readonly { readonly a: string; readonly b: string; readonly words: number }[] {
  const { seats } = network
  const pairs = seats.flatMap((a, i) => seats.slice(i + 1).map((b) => ({ a, b, words: wordsBetween(network, a, b) })))
  return pairs.toSorted((one, other) => other.words - one.words)
}

/** States evenly on an ellipse, the first on top, and a line between any two. */
export function networkPicture(
  network: Network,
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: Spot },
): NetworkPicture {
  const { seats } = network
  const nodes = seats.map((seat, i) => {
    const angle = (i / Math.max(1, seats.length)) * 2 * Math.PI - Math.PI / 2
    return {
      seat,
      x: width / 2 + Math.cos(angle) * (width / 2 - margin.x),
      y: height / 2 + Math.sin(angle) * (height / 2 - margin.y),
    }
  })
  const spotOf = (seat: string): Spot => nodes.find((node) => node.seat === seat) ?? { x: 0, y: 0 }
  const pairs = pairsByWords(network)
  const most = pairs[0]?.words ?? 0
  const taken: Spot[] = [...nodes]
  return {
    nodes,
    pairs: pairs.map(({ a, b, words }) => {
      const [from, to] = [spotOf(a), spotOf(b)]
      const count = freeSpot(from, to, taken)
      taken.push(count)
      return { a, b, words, from, to, count, width: lineWidth(words, most), most: words > 0 && words === most }
    }),
  }
}

/** 1.5 px for a word or two, nine for the pair that spoke most: by the root, so that few words still show beside many. */
const lineWidth = (words: number, most: number): number => (words === 0 ? 1.5 : 1.5 + (WIDTH_MAX - 1.5) * Math.sqrt(words / most))

function freeSpot(from: Spot, to: Spot, taken: readonly Spot[]): Spot {
  const spots = PLACES.map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }))
  const room = (spot: Spot): number => Math.min(...taken.map((other) => Math.hypot(other.x - spot.x, other.y - spot.y)))
  const free = spots.find((spot) => room(spot) >= APART)
  return free ?? spots.reduce((best, spot) => (room(spot) > room(best) ? spot : best))
}

/** Where a state's name stands beside its token: above, below, or on the outer side. */
export function labelSpot(
  { x, y }: Spot,
  { width, height }: { readonly width: number; readonly height: number },
): Spot & {
  readonly anchor: 'start' | 'middle' | 'end'
} {
  const aside = (x - width / 2) / (width / 2)
  if (Math.abs(aside) < 0.12) return { x, y: y < height / 2 ? y - NODE - 8 : y + NODE + 17, anchor: 'middle' }
  return aside < 0 ? { x: x - NODE - 7, y: y + 4, anchor: 'end' } : { x: x + NODE + 7, y: y + 4, anchor: 'start' }
}

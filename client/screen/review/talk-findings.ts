import type { Network, SayDoLine, TrustChange } from '../../../shared/wire/review.ts'
import { pairsByWords } from './network-picture.ts'
import type { Finding, Naming } from './review-headline.ts'

/** Who spoke most, and who not at all: the name of the network's drawing. */
export function networkFinding(network: Network, naming: Naming): Finding {
  const pairs = pairsByWords(network)
  const [most] = pairs
  if (most === undefined || most.words === 0) return { key: 'review.networkNone', params: {} }
  const silent = pairs.filter(({ words }) => words === 0)
  const [one] = silent
  const params = { most: naming.all([most.a, most.b]), words: most.words, silent: silent.length }
  return silent.length === 1 && one !== undefined
    ? { key: 'review.networkOne', params: { ...params, who: naming.all([one.a, one.b]) } }
    : { key: 'review.networkMany', params }
}

export type SayDoCounts = { readonly kept: number; readonly broken: number; readonly due: number; readonly open: number }

export function sayDoCounts(lines: readonly SayDoLine[]): SayDoCounts {
  const of = (outcome: SayDoLine['outcome']): number => lines.filter((line) => line.outcome === outcome).length
  return { kept: of('kept'), broken: of('broken'), due: of('due'), open: of('open') }
}

/** How many words were held against acts, and how they stood: the name of the ledger. */
export function sayDoFinding(lines: readonly SayDoLine[]): Finding {
  const { kept, broken, due } = sayDoCounts(lines)
  if (kept + broken + due === 0) return { key: 'review.sayDoNothing', params: {} }
  return { key: 'review.sayDoFinding', params: { kept, all: kept + broken, broken, due } }
}

/** The state whose trust in another moved most, up or down: the name of the trust chart. */
export function trustFinding(trust: readonly TrustChange[], naming: Naming, say: (trust: number) => string): Finding {
  const [most] = largestMoves(trust, 1)
  if (most === undefined || say(most.first) === say(most.last)) return { key: 'review.trustStayed', params: {} }
  const params = { from: naming.state(most.from), to: naming.state(most.to), first: say(most.first), last: say(most.last) }
  return { key: most.last > most.first ? 'review.trustRose' : 'review.trustFell', params }
}

/** The changes that were largest, whatever their sign. */
export const largestMoves = (trust: readonly TrustChange[], count: number): readonly TrustChange[] =>
  trust.toSorted((a, b) => Math.abs(b.last - b.first) - Math.abs(a.last - a.first)).slice(0, count)

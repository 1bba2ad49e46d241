import type { ReviewPage } from '../../../shared/wire/http.ts'
import type { MessageKey, MessageParams } from '../../text/i18n.ts'
import { endRung, type PairTension, peakOf } from './tension-curve.ts'

/** A sentence of the catalogue with its values, names already words. */
export type Finding = { readonly key: MessageKey; readonly params: MessageParams }

/** Names of states, and a list of them as the language writes it. */
export type Naming = { readonly state: (id: string) => string; readonly all: (ids: readonly string[]) => string }

/** The one headline: did they speak in time, and how high did it go. */
export function headlineOf(page: Pick<ReviewPage, 'incidents' | 'tension'>, naming: Naming): readonly Finding[] {
  const peak = peakFinding(page.tension, naming)
  return [contactFinding(page.incidents, naming), peak].filter((finding) => finding !== undefined)
}

function contactFinding(incidents: ReviewPage['incidents'], naming: Naming): Finding | undefined {
  const [only] = incidents
  if (only === undefined) return undefined
  const inTime = incidents.filter(({ contact }) => contact).length
  if (incidents.length > 1) return { key: 'review.contactOfMany', params: { met: inTime, all: incidents.length } }
  const who = naming.all(only.beliefs.map(({ seat }) => seat))
  return { key: only.contact ? 'review.contactInTime' : 'review.contactMissed', params: { who } }
}

function peakFinding(tension: ReviewPage['tension'], naming: Naming): Finding | undefined {
  const peak = peakOf(tension)
  if (peak === undefined) return undefined
  const { rung, turn, pair } = peak
  if (turn === 0) return { key: 'review.peakAtStart', params: { rung } }
  return { key: 'review.peakLater', params: { rung, turn, pair: naming.all(pair.between) } }
}

/** What an incident was, and where each party's belief stood at the end: the name of its chart. */
export function beliefFinding(incident: ReviewPage['incidents'][number], naming: Naming, say: (b: number) => string): Finding {
  const ends = incident.beliefs.flatMap(({ seat, points }) => {
    const last = points.at(-1)
    return last === undefined ? [] : [`${naming.state(seat)} ${say(last.b)}`]
  })
  const params = { title: incident.title, ends: ends.join(', '), theta: incident.theta === 1 ? 'deliberate' : 'accident' }
  return ends.length === 0 ? { key: 'review.beliefNone', params } : { key: 'review.beliefFinding', params }
}

/** Where a pair began, its height, and where it ended: the name of the tension chart. */
export function tensionFinding(pair: PairTension, name: string): Finding {
  const start = pair.points[0]?.rung ?? 0
  const highest = pair.points.reduce((most, point) => (point.rung > most.rung ? point : most), { turn: 0, rung: start })
  const params = { pair: name, start, end: endRung(pair), highest: highest.rung, turn: highest.turn }
  return { key: highest.rung > start ? 'review.tensionRose' : 'review.tensionStayed', params }
}

/** The pair that leaving the calls out moved most, one's own first: its two curves. */
export type Difference = { readonly as: PairTension; readonly without: PairTension }

export function largestDifference(
  was: readonly PairTension[],
  without: readonly PairTension[],
  mine: string | undefined,
): Difference | undefined {
  const xAtEnd = (pair: PairTension): number => pair.points.at(-1)?.x ?? 0
  const weigh = ({ as, without: other }: Difference): number => {
    const own = mine !== undefined && as.between.includes(mine) ? 1000 : 0
    const moved = Math.abs(xAtEnd(as) - xAtEnd(other))
    return moved === 0 ? moved : own + moved
  }
  let best: Difference | undefined
  for (const as of was) {
    const other = without.find(({ between }) => between[0] === as.between[0] && between[1] === as.between[1])
    if (other === undefined) continue
    const difference = { as, without: other }
    if (best === undefined || weigh(difference) > weigh(best)) best = difference
  }
  return best
}

/** "Without the call tension with Norvane would have ended at rung 3", and whether that is more, less, or the same. */
export function withoutFinding({ as, without }: Difference, mine: string | undefined, naming: Naming): Finding {
  const [a, b] = as.between
  const other = mine === a ? b : mine === b ? a : undefined
  const [was, end] = [endRung(as), endRung(without)]
  const params = {
    end,
    was,
    who: other === undefined ? naming.all(as.between) : naming.state(other),
    own: other === undefined ? 'no' : 'yes',
  }
  return { key: end === was ? 'review.withoutSame' : 'review.withoutOther', params }
}

import { me } from '../../../shared/action/_who.ts'
import { allSeen, seen, type View } from '../../../shared/model/view.ts'
import { belief } from '../../../shared/noun/belief.ts'
import { clock } from '../../../shared/noun/clock.ts'
import { evidence } from '../../../shared/noun/evidence.ts'
import { incident } from '../../../shared/noun/incident.ts'

/** At most so many questions in one Orders phase (design README). */
export const questionsMax = 2

/** A question about one incident. `low`, `high`: percent that the evidence suggests. `given`: the estimate of this turn, percent. */
export type BeliefQuestion = {
  readonly incident: string
  readonly title: string
  readonly low: number
  readonly high: number
  readonly given?: number
  readonly confidence?: 'low' | 'medium' | 'high'
  readonly before?: number
}

/** The question on one incident, or undefined while this seat holds no belief on it. */
export function beliefQuestion(view: View, id: string): BeliefQuestion | undefined {
  const turn = seen(view, clock, 'clock:main')?.turn ?? 0
  const happened = seen(view, incident, id)
  const held = allSeen(view, belief).find((b) => b.seat === me(view) && b.incident === id)
  if (happened === undefined || held === undefined) return undefined
  const was = held.submitted
  const given = was?.turn === turn ? { given: percent(was.p), confidence: was.confidence } : {}
  const before = was !== undefined && was.turn < turn ? { before: percent(was.p) } : {}
  return { incident: id, title: happened.title, low: percent(held.low), high: percent(held.high), ...given, ...before }
}

const percent = (share: number): number => Math.round(share * 100)

/** What Orders asks of a seat: its estimate on incidents that are new, or on which something was learnt since the last one. */
export function beliefQuestions(view: View): readonly BeliefQuestion[] {
  const now = seen(view, clock, 'clock:main')
  if (now?.phase !== 'orders') return []
  const held = allSeen(view, belief).filter((b) => b.seat === me(view))
  const asked = held.flatMap(({ incident: id, submitted }) => {
    const happened = seen(view, incident, id)
    const question = beliefQuestion(view, id)
    if (happened === undefined || question === undefined) return []
    const learnt = allSeen(view, evidence).filter((e) => e.incident === id && e.seat === me(view))
    const last = Math.max(happened.turn, ...learnt.map((e) => e.turn))
    const isNew = submitted === undefined ? happened.open || last === now.turn : submitted.turn === now.turn || last > submitted.turn
    return isNew ? [{ question, last, severity: happened.severity }] : []
  })
  return asked
    .sort((a, b) => b.last - a.last || b.severity - a.severity)
    .slice(0, questionsMax)
    .map(({ question }) => question)
}

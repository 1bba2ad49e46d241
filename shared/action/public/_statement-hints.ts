import { sentence } from '../../model/sentence.ts'
import { allSeen, type View } from '../../model/view.ts'
import { belief } from '../../noun/belief.ts'
import { dyad } from '../../noun/dyad.ts'
import { type Incident, incident } from '../../noun/incident.ts'
import { statement } from '../../noun/statement.ts'
import { me, others, turnOf } from '../_who.ts'

/** What is worth saying in public to each of the others: about what happened with them, or a calm word where a pair is tense. */
export const statementHints = (view: View) =>
  others(view)
    .filter((to) => !spokeLately(view, to))
    .map((to) => {
      const happened = allSeen(view, incident).find((i) => i.open && i.between.includes(to) && i.between.includes(me(view)))
      return happened === undefined ? calmWord(view, to) : wordAbout(view, to, happened)
    })

/** This seat addressed them in public this turn or the last: said again at once, a word is worth less. */
const spokeLately = (view: View, to: string): boolean =>
  allSeen(view, statement).some((s) => s.by.includes(me(view)) && s.targets.includes(to) && s.turn >= turnOf(view) - 1)

function calmWord(view: View, to: string) {
  const rung = allSeen(view, dyad).find((d) => d.between.includes(to) && d.between.includes(me(view)))?.rung ?? 0
  const params = { tone: 'conciliatory' as const, targets: [to], text: 'We want calm, and we will keep our lines open.' }
  return { params, score: rung >= 2 ? 0.34 : 0.1, because: sentence('A calm word in public costs little.') }
}

function wordAbout(view: View, to: string, { id, title }: Pick<Incident, 'id' | 'title'>) {
  const believes = allSeen(view, belief).some((b) => b.incident === id && b.seat === me(view) && b.low >= 0.5)
  const about = { targets: [to], about: id }
  if (believes) {
    const params = { ...about, tone: 'firm' as const, text: 'This was no accident. We expect an answer.' }
    return { params, score: 0.36, because: sentence('You believe that “{title}” was meant. Say so.', { title }) }
  }
  const params = { ...about, tone: 'conciliatory' as const, text: 'We want to know what happened before we judge it.' }
  return { params, score: 0.36, because: sentence('People talk of “{title}”, and a calm word costs little.', { title }) }
}

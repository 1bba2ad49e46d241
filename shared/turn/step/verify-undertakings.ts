import { hasLesson } from '../../action/council/_lesson.ts'
import { detectionChance, falseAlarmChance } from '../../dynamics/compliance.ts'
import { settleCredibility } from '../../dynamics/credibility.ts'
import { LEGITIMACY_EFFECT } from '../../dynamics/legitimacy.ts'
import { INST_POINTS } from '../../dynamics/transition.ts'
import type { Pen } from '../../fact/pen.ts'
import { diceFor } from '../../lib/dice.ts'
import { clamp } from '../../lib/round.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { type Agreement, type Article, agreement, type Finding } from '../../noun/agreement.ts'
import { inspection } from '../../noun/inspection.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { template } from '../../noun/template.ts'
import { forParty } from '../../scenario/for-party.ts'
import { holds } from '../answer-questions.ts'
import { clockOf, diceTake } from '../clock-facts.ts'
import { actsAgainst } from './_acts-against.ts'
import { clockId, deedDoneAt } from './_close-id.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** A verified act and a verified breach as E2 weighs them (game-model 2.5, its check). */
const keptWeight = 5
const brokenWeight = -9
/** An act of this weight makes a breach gross at the first. */
const grave = -7
/** A party that turned inspectors away since it signed shows half of what it does (E13's access). */
const turnedAway = 0.5

type Undertaking = { readonly made: Agreement; readonly article: Article; readonly benchmark: NonNullable<Article['benchmark']> }
type Judged = { readonly id: string; readonly party: string; readonly kept: boolean; readonly found: Finding }

/** E13: what falls due in an agreement in force is verified, party by party; what is found bears on standing (E6, E14) and trust (E2). */
export function verifyUndertakings(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  for (const made of all(pen.state, agreement)) {
    if (made.status !== 'inForce') continue
    for (const article of made.articles) {
      const { benchmark } = article
      if (benchmark?.status === 'due' && benchmark.dueTurn <= turn) verify(pen, { made, article, benchmark })
    }
  }
}

function verify(pen: Pen, given: Undertaking): void {
  const { made, article, benchmark } = given
  const parties = made.parties.map((party) => judge(pen.state, given, party))
  const status = parties.every((p) => p.found === 'kept') ? ('met' as const) : ('missed' as const)
  const institution = institutionAfter(read(pen.state, agreement, made.id) ?? made, article.id, status)
  const { verifier } = benchmark
  pen.tell({ kind: 'benchmark-judged', data: { agreement: made.id, article: article.id, verifier, status, institution, parties } })
  for (const p of parties) bear(pen, given, p)
}

/** Whether a party kept its word, and what the verifier says of it: it may miss a breach, and may see one where there is none. */
function judge(state: State, given: Undertaking, party: string): Judged {
  const { made, article, benchmark } = given
  const now = clockOf(state)
  const kept = hasKept(state, given, party)
  const u = diceFor(state.header.key, diceTake(now), now.turn).u01('verify', made.id, article.id, party)
  const lesson = hasLesson(state, 'verification', [...made.parties, benchmark.verifier])
  const access = hasTurnedAway(state, made, party) ? turnedAway : 1
  const chance = kept ? falseAlarmChance(made.verification) : detectionChance({ level: made.verification, access, evasion: 0, lesson })
  const found = u >= chance ? 'kept' : isGross(state, given, party) ? 'grossly-broken' : 'broken'
  return { id: clockId(state, 'compliance', `${made.id}|${article.id}|${party}`), party, kept, found }
}

/** By its template's condition; where the template has none, by whether the party acted against the others since it signed. */
function hasKept(state: State, { made, article }: Undertaking, party: string): boolean {
  const name = read(state, template, made.template)?.name
  const form = state.header.scenario.templates.find((t) => t.id === name)
  const keptWhen = form?.articles.find((a) => a.id === article.id)?.benchmark?.keptWhen
  return keptWhen === undefined ? against(state, made, party).length === 0 : holds(state, forParty(keptWhen, party))
}

const against = (state: State, made: Agreement, party: string) =>
  actsAgainst(state, party, { to: made.parties.filter((s) => s !== party), since: made.signedTurn })

const hasTurnedAway = (state: State, made: Agreement, party: string): boolean =>
  all(state, inspection).some((i) => i.of === party && i.status === 'refused' && i.turn >= made.signedTurn)

/** E18: grave in itself, or found before. */
function isGross(state: State, { made }: Undertaking, party: string): boolean {
  const before = all(state, agreement).some((a) => a.articles.some((b) => (b.benchmark?.found?.[party] ?? 'kept') !== 'kept'))
  return before || against(state, made, party).some((d) => d.g <= grave)
}

/** E15: ten points once half of what was to be checked has been met. */
function institutionAfter(made: Agreement, judged: string, status: 'met' | 'missed'): number {
  const checks = made.articles.filter((a) => a.benchmark !== undefined)
  const met = checks.filter((a) => a.benchmark?.status === 'met').length
  const isMet = (n: number): boolean => n * 2 >= checks.length
  const now = met + (status === 'met' && checks.some((a) => a.id === judged) ? 1 : 0)
  return isMet(now) && !isMet(met) ? Math.min(100, made.institution + INST_POINTS['benchmarks-met']) : made.institution
}

/** What a finding does: to the party's standing at once, to the trust of the others and to tension with the turn's conduct. */
function bear(pen: Pen, { made, article }: Undertaking, { party, found }: Judged): void {
  const own = read(pen.state, stateNoun, `state:${party}`)
  if (own === undefined) return
  const kept = found === 'kept'
  const values = { state: stateName(party), article: article.title, title: made.title }
  const why = kept
    ? sentence('Verified: {state} kept “{article}” of {title}', values)
    : sentence('Verified: {state} did not keep “{article}” of {title}', values)
  const credibility = settleCredibility(own.credibility, [kept ? 'promise-kept' : 'breach-found']).credibility
  const legitimacy = clamp(own.legitimacy + (kept ? 0 : LEGITIMACY_EFFECT['breach-confirmed']), 0, 100)
  const shift = (field: 'credibility' | 'legitimacy', to: number) =>
    moveOf({ id: own.id, field, from: own[field], to, heardBy: [party], parts: [part(to - own[field], why)] })
  tellMoves(pen, 'undertakings', [shift('credibility', credibility), shift('legitimacy', legitimacy)])
  const toward = made.parties.filter((s) => s !== party)
  const [action, g] = kept ? (['keep-undertaking', keptWeight] as const) : (['break-undertaking', brokenWeight] as const)
  deedDoneAt(pen, { by: party, action, toward, g, grade: 'V', seenBy: toward, why, about: `${made.id}/${article.id}` })
}

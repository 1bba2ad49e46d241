import type { Fact } from '../model/fact.ts'
import { type Sentence, type SentenceValue, sentence, stateName } from '../model/sentence.ts'
import { all, read, type State } from '../model/state.ts'
import { activity } from '../noun/activity.ts'
import { type Commitment, commitment } from '../noun/commitment.ts'
import { deed } from '../noun/deed.ts'
import { incident } from '../noun/incident.ts'
import { type Message, message } from '../noun/message.ts'
import { type Notice, notice } from '../noun/notice.ts'
import { promise, type Promise as Undertaking } from '../noun/promise.ts'
import { type Statement, statement } from '../noun/statement.ts'
import type { ReviewMoment, SayDoLine } from '../wire/review.ts'
import type { LoggedStep } from './fold-log.ts'

/** An act of this Goldstein weight or worse stands against a friendly word, as it does against a promise (E1, E6). */
const UNKIND = -4
/** Turns in which a calm word in public is held against acts: that in which it was said, and the next. */
const WORD_HOLDS_TURNS = 1

/**
 * The say-do ledger (P3): every word of the log that an act can be held against, in the order in which it was said, with what became of
 * it. Reads the finished world for how things stand and the facts for when they came to stand so.
 */
export function sayDoOf(world: State, steps: readonly LoggedStep[]): readonly SayDoLine[] {
  const when = momentsOf(steps)
  return [
    ...all(world, promise).map((p) => promiseLine(p, when)),
    ...all(world, notice).map((n) => noticeLine(world, n, when)),
    ...all(world, statement).map((s) => (s.threat === undefined ? statementLine(world, s) : threatLine(s, when))),
    ...all(world, commitment).map((c) => commitmentLine(c, when)),
    ...all(world, message).flatMap((m) => claimLine(world, m, when) ?? []),
  ].sort((a, b) => a.turn - b.turn || a.at - b.at || (a.id < b.id ? -1 : 1))
}

type Moments = { readonly said: ReadonlyMap<string, ReviewMoment>; readonly shown: ReadonlyMap<string, ReviewMoment> }

/** When each thing was said, and when it was judged, by its id. What stood there when the exercise began was said at its start. */
function momentsOf(steps: readonly LoggedStep[]): Moments {
  const said = new Map<string, ReviewMoment>()
  const shown = new Map<string, ReviewMoment>()
  for (const fact of steps.flat()) {
    const moment = { turn: fact.turn, at: fact.at }
    for (const id of saidBy(fact)) said.set(id, moment)
    const judged = judgedBy(fact)
    if (judged !== undefined) shown.set(judged, moment)
  }
  return { said, shown }
}

function saidBy({ kind, data }: Fact): readonly string[] {
  const { id, promise: made } = data as { readonly id?: string; readonly promise?: { readonly id: string } }
  if (kind === 'message-sent') return made === undefined ? [] : [made.id]
  return (kind === 'activity-notified' || kind === 'deterrence-committed') && id !== undefined ? [id] : []
}

function judgedBy({ kind, data }: Fact): string | undefined {
  const judged = data as { readonly id?: string; readonly message?: string }
  if (kind === 'promise-judged' || kind === 'threat-judged') return judged.id
  return kind === 'lie-exposed' ? judged.message : undefined
}

const atStart: ReviewMoment = { turn: 0, at: 0 }

const shownAt = ({ shown }: Moments, id: string): Pick<SayDoLine, 'shown'> => {
  const moment = shown.get(id)
  return moment === undefined ? {} : { shown: moment }
}

/** A promise is worded by whoever gave it: "all patrols stay in port". */
function promiseLine(p: Undertaking, when: Moments): SayDoLine {
  const words = { who: p.who, will: p.will, turn: p.untilTurn }
  const because = {
    kept: sentence('Its author did nothing against it until it ended'),
    broken: p.clear
      ? sentence('Its author acted against it, though it had been read back')
      : sentence('Its author acted against it; nobody had read it back'),
    due: sentence('It runs until turn {turn}', { turn: p.untilTurn }),
  }[p.status]
  return {
    ...{ id: p.id, kind: 'promise', by: [p.by], to: p.to, outcome: p.status, because },
    says: sentence('“{who} will {will}”, until turn {turn}', words),
    ...(when.said.get(p.id) ?? { turn: p.turn, at: 0 }),
    ...shownAt(when, p.id),
  }
}

/** A notice is kept when no more came than it said. One of something that has not begun is due. */
function noticeLine(world: State, n: Notice, when: Moments): SayDoLine {
  const done = read(world, activity, n.activity)
  const says = sentence('“{title}”, {troops} troops, turns {from} to {to}', {
    title: n.title,
    troops: n.troops,
    from: n.startTurn,
    to: n.endTurn,
  })
  const text = n.purpose === undefined ? {} : { text: n.purpose }
  const said = when.said.get(n.id) ?? { ...atStart, turn: n.turn }
  const base = { id: n.id, kind: 'notice' as const, by: [n.from], to: n.to, says, ...text, ...said }
  if (done === undefined || done.status === 'planned') return { ...base, outcome: 'due', because: sentence('It has not begun') }
  if (done.status === 'cancelled') return { ...base, outcome: 'kept', because: sentence('It was called off') }
  const came = { troops: done.troops }
  return done.troops > n.troops
    ? { ...base, outcome: 'broken', because: sentence('{troops} troops took part', came) }
    : { ...base, outcome: 'kept', because: sentence('It took place as notified, with {troops} troops', came) }
}

const tones: Readonly<Record<Statement['tone'], string>> = {
  conciliatory: '{states} spoke calmly in public',
  neutral: '{states} spoke in public',
  firm: '{states} spoke firmly in public',
  threat: '{states} threatened in public',
}

const spoken = (s: Statement): Pick<SayDoLine, 'id' | 'by' | 'to' | 'turn' | 'at' | 'says' | 'text'> => ({
  ...{ id: s.id, by: s.by, to: s.targets, turn: s.turn, at: s.at },
  says: sentence(tones[s.tone], { states: s.by.map(stateName) satisfies SentenceValue }),
  ...(s.text === undefined ? {} : { text: s.text }),
})

/** A calm word is held against what its speakers then do to those they spoke to. Other words promise nothing. */
function statementLine(world: State, s: Statement): SayDoLine {
  const base = { ...spoken(s), kind: 'statement' as const }
  const heldTo = s.targets.length > 0 ? s.targets : s.by.length > 1 ? s.by : []
  if (s.tone !== 'conciliatory' || heldTo.length === 0)
    return { ...base, outcome: 'open', because: sentence('It bound nobody to anything that can be checked') }
  const against = all(world, deed).find(
    (d) =>
      s.by.includes(d.by) &&
      d.g <= UNKIND &&
      d.turn >= s.turn &&
      d.turn <= s.turn + WORD_HOLDS_TURNS &&
      d.toward.some((target) => heldTo.includes(target)),
  )
  if (against === undefined) return { ...base, outcome: 'kept', because: sentence('No unkind act followed by the end of the next turn') }
  return { ...base, outcome: 'broken', because: against.why, shown: { turn: against.turn, at: against.at } }
}

function threatLine(s: Statement, when: Moments): SayDoLine {
  const status = s.threat?.status ?? 'due'
  const base = { ...spoken(s), kind: 'threat' as const, ...shownAt(when, s.id) }
  if (status === 'met') return { ...base, outcome: 'kept', because: sentence('It was carried out') }
  if (status === 'dropped') return { ...base, outcome: 'broken', because: sentence('Its deadline passed and nothing followed') }
  return { ...base, outcome: 'due', because: sentence('Its deadline is turn {turn}', { turn: s.threat?.dueTurn ?? 0 }) }
}

function commitmentLine(c: Commitment, when: Moments): SayDoLine {
  const outcome = ({ standing: 'due', kept: 'kept', broken: 'broken', ended: 'kept' } as const)[c.status]
  const because: Sentence =
    c.status === 'standing'
      ? sentence('It runs until turn {turn}', { turn: c.untilTurn })
      : c.status === 'broken'
        ? sentence('Its condition was met and nothing followed')
        : sentence('It was kept until it ended')
  return {
    ...{ id: c.id, kind: 'commitment', by: [c.by], to: c.public ? [] : [c.protect], outcome, because },
    says:
      c.protect === c.by
        ? sentence('{state} will defend itself against {against}', { state: stateName(c.by), against: stateName(c.against) })
        : sentence('{state} will protect {protect} against {against}', {
            state: stateName(c.by),
            protect: stateName(c.protect),
            against: stateName(c.against),
          }),
    ...(typeof c.condition === 'string' ? {} : { text: c.condition }),
    ...(when.said.get(c.id) ?? { turn: c.turn, at: 0 }),
  }
}

const claims: Readonly<Partial<Record<NonNullable<Message['fields']['says']>, { readonly theta: 0 | 1; readonly words: string }>>> = {
  ours: { theta: 1, words: '“{title}” was its own act' },
  'not-ours': { theta: 0, words: '“{title}” was not its own act' },
  accident: { theta: 0, words: '“{title}” was an accident' },
}

/** What a state notified of an incident, beside what it was. Words that claim nothing are no claim. */
function claimLine(world: State, m: Message, when: Moments): SayDoLine | undefined {
  const about = m.fields.subject === undefined ? undefined : read(world, incident, m.fields.subject)
  const claim = m.verb !== 'notify' || m.fields.says === undefined ? undefined : claims[m.fields.says]
  if (about === undefined || claim === undefined) return undefined
  return {
    ...{ id: m.id, kind: 'claim', by: [m.from], to: [m.to], turn: m.turn, at: m.at },
    says: sentence(claim.words, { title: about.title }),
    ...(m.text === undefined ? {} : { text: m.text }),
    outcome: claim.theta === about.theta ? 'kept' : 'broken',
    because: about.theta === 1 ? sentence('It was deliberate') : sentence('It was an accident'),
    ...shownAt(when, m.id),
  }
}

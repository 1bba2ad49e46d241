import type { HeardAt, Step } from '../../shared/game.ts'
import type { Fact } from '../../shared/model/fact.ts'
import { type Sentence, sentence } from '../../shared/model/sentence.ts'
import type { LoadedEntry } from '../store/store.ts'
import type { Answers } from './answers.ts'
import { factsOf } from './facts-of.ts'

/** Rows of a log, as far as going back needs them. */
export type Rows = readonly Pick<LoadedEntry, 'facts' | 'scope' | 'command'>[]

/** Control's own last act, while it can still be taken back: its facts by number, and what it was. */
export type Undo = { readonly from: number; readonly past: number; readonly say: Sentence }

/** Acts of control that are outside the rules, or have gone out and cannot be unsaid: they leave the last act as it was. */
const left: ReadonlySet<string> = new Set([
  ...['said', 'room-opened', 'room-closed', 'request-owned', 'request-answered', 'exercise-stopped', 'stop-lifted'],
])

/** Acts of people of a seat that order nothing. */
const talk: ReadonlySet<string> = new Set(['said', 'room-opened', 'request-made', 'exercise-stopped', 'ask-answered'])

/** What of control's last act can be taken back after a step; the same as before when the step says nothing of it. */
export function undoAfter(before: Undo | undefined, { facts, heard }: Pick<Step, 'facts' | 'heard'>): Undo | undefined {
  const [first] = facts
  const last = facts.at(-1)
  if (first === undefined || last === undefined) return before
  if (first.kind === 'rewound') return undefined
  if (first.cause.by === 'control') return left.has(first.kind) ? before : { from: first.seq, past: last.seq, say: sayOf({ facts, heard }) }
  if (first.cause.by === 'clock') return facts.some(({ kind }) => kind === 'phase-began') ? undefined : before
  return facts.some(isOrder) ? undefined : before
}

/** Somebody of a seat has acted on what they saw. The computer looks again by itself. */
const isOrder = ({ kind, cause }: Fact): boolean => cause.by === 'order' && cause.person !== 'bot' && !talk.has(kind)

/** What the act was, in a line of its own step. The end of a phase brings much; what began says it best. */
function sayOf({ facts, heard }: Pick<Step, 'facts' | 'heard'>): Sentence {
  const said = heard.filter(({ say }) => say !== '')
  const began = facts.some(({ kind }) => kind === 'phase-began')
  const line: HeardAt | undefined = (began ? said.findLast(({ to, feed }) => to === 'all' && feed === 'log') : undefined) ?? said[0]
  return line === undefined ? sentence('Control acted') : { say: line.say, ...(line.with === undefined ? {} : { with: line.with }) }
}

/** Commands whose steps were taken back, and those refused in between, answer `rewound` from now on. */
export function withdrawCommands(answers: Answers, rows: Rows, { withdrawn }: Pick<Step, 'withdrawn'>): void {
  let isBack = false
  for (const { facts: text, scope, command } of rows) {
    const facts = factsOf({ facts: text })
    if (facts.length > 0) isBack = facts.some(({ seq }) => withdrawn?.has(seq) === true)
    if (isBack && scope !== undefined && command !== undefined) answers.withdraw(scope, command)
  }
}

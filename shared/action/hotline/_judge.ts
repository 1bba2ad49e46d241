import type { Theta } from '../../dynamics/belief.ts'
import { callStrength, likelihoodRatio } from '../../dynamics/belief.ts'
import { arrivesInTime } from '../../dynamics/channel.ts'
import type { EvidenceData } from '../../model/common-fact.ts'
import type { NewFact } from '../../model/fact.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import type { State } from '../../model/state.ts'
import { all, read } from '../../model/state.ts'
import { incident } from '../../noun/incident.ts'
import { line } from '../../noun/line.ts'
import type { Message, MessageFields } from '../../noun/message.ts'
import { message } from '../../noun/message.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { evidenceGained } from '../_evidence.ts'
import { minutesBetween, windowLeft } from '../_time.ts'

const claims: Readonly<Record<NonNullable<MessageFields['says']>, Theta | undefined>> = {
  ours: 1,
  'not-ours': 0,
  accident: 0,
  unknown: undefined,
}

/** What a message claims an incident was; undefined when it claims nothing. */
export const claimOf = (said: Message): Theta | undefined =>
  said.verb !== 'notify' || said.fields.says === undefined ? undefined : claims[said.fields.says]

const saidWords = {
  ours: '{state} says on the line that it was its own act',
  'not-ours': '{state} says on the line that it was not its own act',
  accident: '{state} says on the line that it was an accident',
  unknown: '{state} says on the line that it does not know',
} as const

/** A message as it reaches its receiver: when, and under which id what it tells is held as evidence. */
export type Arrival = { readonly turn: number; readonly at: number; readonly evidenceId: string }

/**
 * What a notify about an incident does to its receiver's belief (HC2, E3): fields are judged against the truth, words never are;
 * once per incident, side and turn; only if it came while the window was open. A correct read-back counts as one protocol step more.
 */
export function judgeNotify(state: State, said: Message, arrival: Arrival): readonly NewFact<'evidence-gained', EvidenceData>[] {
  const happened = said.fields.subject === undefined ? undefined : read(state, incident, said.fields.subject)
  const word = said.fields.says
  const claim = claimOf(said)
  const channel = read(state, line, said.line)
  const speaker = read(state, stateNoun, `state:${said.from}`)
  if (said.verb !== 'notify' || happened === undefined || word === undefined || claim === undefined) return []
  if (channel === undefined || speaker === undefined) return []
  const readBack = said.readBack?.matches === true
  const latency = minutesBetween(state, said, arrival) / 60
  if (!readBack && !arrivesInTime(latency, windowLeft(state, happened, said))) return []
  if (!readBack && saidBefore(state, said)) return []
  const heard = (withReadBack: boolean) => ({
    kind: 'call' as const,
    says: claim,
    strength: callStrength({ protocol: channel.protocol, readBack: withReadBack, credibility: speaker.credibility }),
  })
  const learnt = {
    seat: said.to,
    incident: happened.id,
    by: 'call' as const,
    says: sentence(saidWords[word], { state: stateName(said.from) }),
  }
  const weigh = { evidence: heard(readBack), theta: happened.theta, id: arrival.evidenceId }
  const replaces = readBack ? { replaces: likelihoodRatio(heard(false), happened.theta) } : {}
  return evidenceGained(state, { ...learnt, turn: arrival.turn, at: arrival.at }, { ...weigh, ...replaces })
}

/** Has this side told of this incident in this turn already? Repeating it adds nothing. */
function saidBefore(state: State, said: Message): boolean {
  return all(state, message).some(
    (m) =>
      m.id !== said.id &&
      m.from === said.from &&
      m.to === said.to &&
      m.verb === 'notify' &&
      m.turn === said.turn &&
      m.arrived &&
      m.fields.subject === said.fields.subject &&
      m.fields.says !== undefined,
  )
}

/**
 * E4b: an admission and a promise to stop and remedy, both about the same incident, in either order. Either alone is not owning up: an
 * admission alone raises belief, a promise alone says nothing of whose act it was.
 */
export function ownsUp(state: State, said: Message): boolean {
  const happened = said.fields.subject === undefined ? undefined : read(state, incident, said.fields.subject)
  if (happened === undefined || happened.ownedUp || !happened.between.includes(said.from)) return false
  const saidOfIt = [...all(state, message).filter((m) => m.from === said.from && m.fields.subject === happened.id), said]
  const admitted = saidOfIt.some((m) => m.verb === 'notify' && m.fields.says === 'ours')
  return admitted && saidOfIt.some((m) => m.verb === 'assure' && m.fields.admits === true)
}

import type { Shown } from '../model/record.ts'
import { defineNoun, fields } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

export type MessageVerb = 'notify' | 'query' | 'assure' | 'propose' | 'acknowledge' | 'read-back'

/** What is judged: fields, never words. Subject is an incident, activity or message id; `until` a turn. */
export type MessageFields = {
  readonly subject?: string
  readonly says?: 'ours' | 'not-ours' | 'accident' | 'unknown'
  readonly who?: string
  readonly will?: string
  readonly where?: string
  readonly untilTurn?: number
  readonly answerByHours?: number
  readonly terms?: string
  readonly admits?: boolean
}

/** The receiver's copy: lost fields are absent, and named as lost. */
const receiverFace = (r: Message): Message => {
  const fields = Object.fromEntries(Object.entries(r.fields).filter(([name]) => !r.lost.includes(name)))
  return { ...base(r), fields, evidence: [], arrived: true, lost: r.lost }
}

const base = (r: Message): Message => ({
  id: r.id,
  kind: r.kind,
  line: r.line,
  from: r.from,
  to: r.to,
  verb: r.verb,
  fields: {},
  evidence: [],
  turn: r.turn,
  at: r.at,
  arrivesTurn: r.arrivesTurn,
  arrivesAt: r.arrivesAt,
  arrived: r.arrived,
  lost: [],
  ...(r.call === undefined ? {} : { call: r.call }),
  ...(r.text === undefined ? {} : { text: r.text }),
  ...(r.readBack === undefined ? {} : { readBack: r.readBack }),
  ...(r.answerBy === undefined ? {} : { answerBy: r.answerBy }),
  ...(r.answered === undefined ? {} : { answered: r.answered }),
})

/** A structured message on a line. The other side has it from `arrives` on; on a degraded line it may miss fields. */
export type Message = {
  readonly id: string
  readonly kind: 'message'
  readonly line: string
  readonly call?: string
  readonly from: string
  readonly to: string
  readonly verb: MessageVerb
  readonly fields: MessageFields
  readonly text?: TextRef
  readonly evidence: readonly string[]
  readonly turn: number
  readonly at: number
  readonly arrivesTurn: number
  readonly arrivesAt: number
  readonly arrived: boolean
  /** Fields the receiver did not get, shown as gaps. */
  readonly lost: readonly string[]
  /** What the receiver read back, and whether every field matched. */
  readonly readBack?: { readonly fields: MessageFields; readonly matches: boolean; readonly turn: number; readonly at: number }
  /** A query or proposal that waits for an answer. */
  readonly answerBy?: { readonly turn: number; readonly at: number }
  readonly answered?: boolean
  /** What it said of an incident has been found untrue (E4b): told once, by a fact of its own; control's alone here. */
  readonly exposed?: true
}

export const message = defineNoun<Message, Shown<Message, 'line' | 'from' | 'to' | 'verb' | 'fields' | 'turn' | 'at'>>({
  kind: 'message',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || v.seat === r.from ? 'sender' : v.seat === r.to && r.arrived ? 'receiver' : null,
  faces: {
    sender: fields([
      'line',
      'call',
      'from',
      'to',
      'verb',
      'fields',
      'text',
      'evidence',
      'turn',
      'at',
      'arrivesTurn',
      'arrivesAt',
      'arrived',
      'readBack',
      'answerBy',
      'answered',
    ]),
    receiver: receiverFace,
  },
})

import type { Fact } from '../model/fact.ts'
import type { TextRef } from '../model/sentence.ts'
import type { LoggedStep } from './fold-log.ts'

/** Who talked in a text beside the rules: seats, or control alone. */
type Talk = { readonly text: TextRef | undefined; readonly among: readonly string[] | 'all' }

type Said = {
  readonly seat?: string
  readonly to: 'room' | 'control' | 'all' | { readonly seat: string } | { readonly room: string }
  readonly text: TextRef
}
type Kept = {
  readonly id: string
  readonly seats: readonly string[]
  readonly name: TextRef
  readonly seat: string
  readonly text: TextRef
}

/**
 * Texts that stay among those who wrote and were written to, also when the truth is shown: words in rooms of other seats, and between
 * another seat and control. `seat` is whose people ask; nobody without a seat reads any of them.
 */
export function roomTexts(steps: readonly LoggedStep[], seat: string | undefined): ReadonlySet<string> {
  const rooms = new Map<string, readonly string[]>()
  const askers = new Map<string, string>()
  const hidden = new Set<string>()
  for (const fact of steps.flat()) {
    const { id, seats, seat: from } = fact.data as Kept
    if (fact.kind === 'room-opened') rooms.set(id, seats)
    if (fact.kind === 'request-made') askers.set(id, from)
    const talk = talkOf(fact, rooms, askers)
    if (talk?.text === undefined || talk.among === 'all') continue
    if (seat === undefined || !talk.among.includes(seat)) hidden.add(talk.text.text)
  }
  return hidden
}

function talkOf(
  { kind, data }: Fact,
  rooms: ReadonlyMap<string, readonly string[]>,
  askers: ReadonlyMap<string, string>,
): Talk | undefined {
  switch (kind) {
    case 'said':
      return saidAmong(data as Said, rooms)
    case 'room-opened':
      return { text: (data as Kept).name, among: (data as Kept).seats }
    case 'request-made':
      return { text: (data as Kept).text, among: [(data as Kept).seat] }
    case 'request-answered':
      return { text: (data as { readonly answer: TextRef }).answer, among: [askers.get((data as Kept).id) ?? ''] }
    case 'rewound':
      return { text: (data as { readonly reason?: TextRef }).reason, among: [] }
    default:
      return undefined
  }
}

function saidAmong({ seat, to, text }: Said, rooms: ReadonlyMap<string, readonly string[]>): Talk {
  if (to === 'all') return { text, among: 'all' }
  if (typeof to === 'string') return { text, among: seat === undefined ? [] : [seat] }
  return { text, among: 'room' in to ? (rooms.get(to.room) ?? []) : [to.seat] }
}

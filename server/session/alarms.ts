import { type Sentence, sentence, stateName } from '../../shared/model/sentence.ts'
import { all } from '../../shared/model/state.ts'
import { request } from '../../shared/noun/request.ts'
import { seat as seatNoun } from '../../shared/noun/seat.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import { type Alarm, loadLimits, type SeatNow } from '../../shared/wire/watch.ts'
import type { Member } from './member.ts'
import { loadOf } from './seat-load.ts'
import { devicesOf, type SessionCore } from './session-core.ts'

/** A seat whose people have not acted for so long is silent; a person whose devices are gone so long is lost, ms. */
const SILENT_MS = 3 * 60_000
const LOST_MS = 15_000

const players = (core: SessionCore): readonly Member[] => core.members.all().filter(({ role }) => role === 'player')

const isHere = (core: SessionCore, { person, at }: Member): boolean =>
  devicesOf(core, person).length > 0 || (at !== undefined && devicesOf(core, at).length > 0)

/** Every seat as control watches it. */
export function seatsNow(core: SessionCore): readonly SeatNow[] {
  const { world, bodyOf } = core.ledger
  const nowMs = core.time.steadyMs()
  const { phase, paused } = clockOf(world)
  const isPlaying = !paused && (phase === 'consultation' || phase === 'orders')
  return all(world, seatNoun).map(({ state: seat, playedBy, done }) => {
    const own = players(core).filter((member) => member.admitted && member.seat === seat)
    const waits = isPlaying && playedBy === 'person' && own.length > 0 && !done
    const sinceMs = Math.max(core.watching.phaseSinceMs, core.watching.lastActMs.get(seat) ?? 0)
    return {
      ...{ seat, playedBy, done, people: own.length, here: own.filter((member) => isHere(core, member)).length },
      ...(waits ? { silentMinutes: Math.floor((nowMs - sinceMs) / 60_000) } : {}),
      load: loadOf(world, { seat, people: own.length, bodyOf }),
    }
  })
}

/** Minutes since a person's last device went, for those who were here and are lost. */
export function lostMinutes(core: SessionCore, member: Member): number | undefined {
  const leftMs = core.leftAt.get(member.person)
  if (leftMs === undefined || isHere(core, member)) return undefined
  const goneMs = core.time.steadyMs() - leftMs
  return goneMs < LOST_MS ? undefined : Math.floor(goneMs / 60_000)
}

/** What a facilitator should look at, most urgent first. */
export function alarmsNow(core: SessionCore, seats: readonly SeatNow[]): readonly Alarm[] {
  const { world } = core.ledger
  const { phase, stopped } = clockOf(world)
  const lost = players(core).filter((member) => member.admitted && lostMinutes(core, member) !== undefined)
  const waiting = players(core).filter(({ admitted }) => !admitted).length
  const asked = all(world, request).filter(({ status }) => status === 'open')
  const isOn = phase !== 'lobby' && phase !== 'hot-wash' && phase !== 'review'
  return [
    ...(stopped === true ? [{ alarm: 'stopped' as const, say: sentence('A real emergency stopped the exercise.') }] : []),
    ...(waiting > 0 ? [{ alarm: 'waiting' as const, say: waitingSay(waiting) }] : []),
    ...lost.map(({ name, seat }) => ({
      alarm: 'lost' as const,
      ...ofSeat(seat),
      say: sentence('{name} has lost the connection', { name }),
    })),
    ...seats.flatMap((one) => (isOn ? seatAlarms(one) : [])),
    ...asked.map(({ seat }) => ({
      alarm: 'request' as const,
      seat,
      say: sentence('{state} asks for information', { state: stateName(seat) }),
    })),
  ]
}

const ofSeat = (seat: string | undefined): { readonly seat?: string } => (seat === undefined ? {} : { seat })

const waitingSay = (count: number): Sentence =>
  sentence('{count, plural, one {# person waits} other {# people wait}} to be let in', { count })

function seatAlarms({ seat, playedBy, people, silentMinutes, load }: SeatNow): readonly Alarm[] {
  if (playedBy === 'computer') return []
  const state = stateName(seat)
  const alarms: Alarm[] = []
  if (people === 0) alarms.push({ alarm: 'vacant', seat, say: sentence('Nobody plays {state}', { state }) })
  if (silentMinutes !== undefined && silentMinutes * 60_000 >= SILENT_MS) {
    alarms.push({
      alarm: 'silent',
      seat,
      say: sentence('{state} has been silent for {minutes} minutes', { state, minutes: silentMinutes }),
    })
  }
  const over: readonly (readonly [boolean, Sentence])[] = [
    [load.injects > loadLimits.injects, sentence('{state}: {count} injects this turn', { state, count: load.injects })],
    [load.words > loadLimits.words, sentence('{state}: {count} words to read this turn', { state, count: load.words })],
    [load.answers > loadLimits.answers, sentence('{state}: {count} required answers this turn', { state, count: load.answers })],
    [
      load.messagesEach > loadLimits.messagesEach,
      sentence('{state}: {count} messages for each person', { state, count: load.messagesEach }),
    ],
  ]
  return [...alarms, ...over.flatMap(([isOver, say]) => (isOver ? [{ alarm: 'overloaded' as const, seat, say }] : []))]
}

import { isRefusal, type Refusal } from '../../shared/model/refusal.ts'
import { all } from '../../shared/model/state.ts'
import { seat as seatNoun } from '../../shared/noun/seat.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import {
  type FeedbackForm,
  type FeedbackResults,
  feedbackForm,
  feedbackKey,
  feedbackQuestions,
  type HotWashAct,
  type HotWashFrame,
  type HotWashNote,
  noteKeys,
  noteKinds,
  noteMax,
} from '../../shared/wire/hot-wash.ts'
import { type Device, sendTo } from './device.ts'
import { type HotWashMoment, type HotWashState, keptHotWash, leftAt, nextHotWash } from './hot-wash-state.ts'
import type { Member } from './member.ts'
import type { SessionCore } from './session-core.ts'
import { isOver } from './viewers.ts'

/** The pseudo person on whose desk the hot wash itself is kept; no person has such an id. */
const KEEPER = 'hot-wash'

/** One session's hot wash, beside the rules and outside the log. */
export type HotWash = {
  readonly act: (act: HotWashAct) => Promise<HotWashFrame | Refusal>
  readonly feedback: () => Promise<FeedbackResults>
  /** Tells a device that has just come where things stand; nothing while there is no hot wash. */
  readonly greet: (device: Device) => void
  /** A person has written something of the hot wash: everybody's counts follow. */
  readonly wrote: () => void
  /** Reads what was kept before a restart. */
  readonly restore: () => Promise<void>
}

export function createHotWash(core: SessionCore): HotWash {
  let state: HotWashState | undefined
  let told = ''
  const { store, time } = core
  const at = { session: core.header.session, person: KEEPER, key: KEEPER }

  const frame = (): HotWashFrame => (state === undefined ? { on: false } : frameOf(core, state))
  const tellAll = (): void => {
    const now = frame()
    told = countsOf(now)
    for (const device of core.ledger.devices()) sendTo(device, 'hot-wash', now)
  }
  return {
    act: async (act) => {
      const next = nextHotWash(state, act, momentOf(core))
      if (isRefusal(next)) return next
      const opened = act.do === 'open-notes' && next !== undefined ? { ...next, notes: await readNotes(core) } : next
      await store.desk.put(at, opened === undefined ? undefined : JSON.stringify(keptHotWash(opened, time.steadyMs())))
      state = opened
      tellAll()
      return frame()
    },
    feedback: () => addUp(core),
    greet: (device) => {
      if (state !== undefined) sendTo(device, 'hot-wash', frame())
    },
    wrote: () => {
      if (state !== undefined && countsOf(frame()) !== told) tellAll()
    },
    restore: async () => {
      const kept = (await store.desk.all(at.session, KEEPER)).get(KEEPER)
      if (kept !== undefined) state = JSON.parse(kept) as HotWashState
    },
  }
}

function momentOf({ ledger: { world }, time }: SessionCore): HotWashMoment {
  return {
    seats: all(world, seatNoun).map(({ state }) => state),
    over: isOver(world),
    paused: clockOf(world).paused,
    nowMs: time.steadyMs(),
  }
}

function frameOf(core: SessionCore, { clock, ...rest }: HotWashState): HotWashFrame {
  const players = playersOf(core)
  const has = (member: Member, keys: readonly string[]): boolean => keys.some((key) => (core.desks.get(member.person)?.get(key) ?? 0) > 0)
  return {
    ...rest,
    on: true,
    clock: { leftMs: leftAt(clock, core.time.steadyMs()), totalMs: clock.totalMs, running: clock.sinceMs !== undefined },
    people: players.length,
    written: players.filter((member) => has(member, Object.values(noteKeys))).length,
    answered: players.filter((member) => has(member, [feedbackKey])).length,
  }
}

const countsOf = (frame: HotWashFrame): string => (frame.on ? `${frame.people} ${frame.written} ${frame.answered}` : '')

const playersOf = ({ members }: SessionCore): readonly (Member & { readonly seat: string })[] =>
  members
    .all()
    .filter((member): member is Member & { seat: string } => member.admitted && member.role === 'player' && member.seat !== undefined)

/** What everybody wrote, by seat and without names; by their words, so that the order tells nothing of who wrote when. */
async function readNotes(core: SessionCore): Promise<readonly HotWashNote[]> {
  const notes = await Promise.all(
    playersOf(core).map(async ({ person, seat }): Promise<HotWashNote> => {
      const desk = await core.store.desk.all(core.header.session, person)
      const written = noteKinds.flatMap((kind) => {
        const words = desk.get(noteKeys[kind])?.trim().slice(0, noteMax)
        return words === undefined || words === '' ? [] : [[kind, words] as const]
      })
      return { seat, ...Object.fromEntries(written) }
    }),
  )
  const text = (note: HotWashNote): string => `${note.seat} ${note.well ?? ''} ${note.better ?? ''} ${note.surprise ?? ''}`
  return notes.filter((note) => Object.keys(note).length > 1).sort((a, b) => (text(a) < text(b) ? -1 : 1))
}

async function addUp(core: SessionCore): Promise<FeedbackResults> {
  const desks = await Promise.all(playersOf(core).map(({ person }) => core.store.desk.all(core.header.session, person)))
  const forms = desks.flatMap((desk) => readForm(desk.get(feedbackKey)) ?? [])
  return {
    questions: feedbackQuestions.map((question) => ({
      question,
      counts: [1, 2, 3, 4, 5].map((mark) => forms.filter((form) => form[question] === mark).length),
    })),
    words: forms.flatMap(({ words }) => (words === undefined || words.trim() === '' ? [] : [words.trim()])).sort(),
  }
}

/** A desk holds what a browser put there: what is no form counts for nothing. */
function readForm(text: string | undefined): FeedbackForm | undefined {
  if (text === undefined) return undefined
  try {
    return feedbackForm.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

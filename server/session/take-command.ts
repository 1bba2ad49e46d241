import { decideControl, takeWords } from '../../shared/game.ts'
import { canonicalJson, sha256Base32 } from '../../shared/lib/canonical-json.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/model/refusal.ts'
import { read } from '../../shared/model/state.ts'
import { seat } from '../../shared/noun/seat.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { ActOf } from '../../shared/turn/control-injects.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { Taken } from './answers.ts'
import { commitStep, finishPhase } from './commit-step.ts'
import { type AnyCommand, type Asker, decideMessage, minter } from './decide-message.ts'
import { type Device, sendTo } from './device.ts'
import { withdrawCommands } from './history.ts'
import type { Command } from './ledger.ts'
import { goBack } from './rewinding.ts'
import { hasCosigner, isHeld, type SessionCore } from './session-core.ts'
import { type BucketSize, createTokenBucket } from './token-bucket.ts'

/** Orders and the like per seat, words per seat, acts per person of control (reliability.md 2.2). */
const limits = {
  order: { perSecond: 5, burst: 10 },
  say: { perSecond: 1, burst: 5 },
  control: { perSecond: 5, burst: 20 },
} as const satisfies Record<string, BucketSize>

/** Within a scope a command id is used once: a seat's people share one, each person of control has their own. */
const scopeOf = ({ kind, seat, person }: Device): string => (kind === 'seat' ? `${seat}` : `${kind}:${person}`)

/** Takes one command from a device. Runs in the inbox; waits only when an old answer must be looked up. */
export function takeCommand(core: SessionCore, device: Device, command: AnyCommand): void | Promise<void> {
  const { id } = command.message
  const scope = scopeOf(device)
  const hash = hashOf(command)
  if (hash === undefined) return reply(device, id, refuse('malformed', 'This message is nested too deeply.'))
  const asked: Asked = { device, command, scope, hash }
  if (core.answers.isWithdrawn(scope, id)) return reply(device, id, withdrawn)
  const known = core.answers.look(scope, id)
  if (known === 'unsure') return lookUp(core, asked)
  if (known !== undefined) return repeat(device, { id, hash }, known)
  return takeNew(core, asked)
}

const withdrawn = refuse('rewound', 'Control went back to before this. Send it again if you still want it.')

type Asked = { readonly device: Device; readonly command: AnyCommand; readonly scope: string; readonly hash: string }

/** The hash of what was asked, ids included: the same id with another content is a mistake, not a repetition. */
function hashOf({ event, message }: AnyCommand): string | undefined {
  try {
    return sha256Base32(canonicalJson([event, message]), 26)
  } catch {
    return undefined
  }
}

const reply = (device: Device, id: string, refusal: Refusal): void => sendTo(device, 'answer', { id, ...refusal })

async function lookUp(core: SessionCore, asked: Asked): Promise<void> {
  const { id } = asked.command.message
  const found = await core.store.answer(core.header.session, asked.scope, id)
  if (found === undefined) return void (await takeNew(core, asked))
  const answer = JSON.parse(found.answer) as Answer
  repeat(asked.device, { id, hash: asked.hash }, { hash: found.payloadHash, answer, stored: true, waiting: new Set() })
}

/** The same id again: the same answer, once it is stored. */
function repeat(device: Device, { id, hash }: { readonly id: string; readonly hash: string }, known: Taken): void {
  if (known.hash !== hash) reply(device, id, refuse('id-conflict', 'This id was used for another command. Send it under a new one.'))
  else if (known.stored) sendTo(device, 'answer', { ...known.answer, again: true })
  else known.waiting.add(device)
}

function takeNew(core: SessionCore, asked: Asked): void | Promise<void> {
  const { device, command, scope } = asked
  // Without an answer the browser sends it again, to the server that comes up next.
  if (core.stopping) return
  if (!withinLimit(core, scope, command)) {
    // Not stored: the same id may come again and be taken.
    reply(device, command.message.id, refuse('rate', 'That was very fast. Wait a moment and send it again.'))
    return
  }
  if (command.event === 'control' && device.kind === 'control' && serveControl(core, device, command.message)) return
  if (isGoingBack(asked)) return takeBack(core, asked).catch((fault: unknown) => onFault(core, asked, fault))
  try {
    decideAndCommit(core, asked)
  } catch (fault) {
    onFault(core, asked, fault)
  }
}

function onFault(core: SessionCore, asked: Asked, fault: unknown): void {
  reportFault(core, fault)
  core.ledger.commit({
    command: answered(asked, refuse('our-fault', 'Something went wrong on our side. Nothing has changed; control knows.')),
  })
}

type GoingBackAsked = Asked & { readonly command: { readonly message: { readonly act: ActOf<'undo' | 'rewind'> } } }

const isGoingBack = ({ device, command }: Asked): boolean =>
  device.kind === 'control' && command.event === 'control' && (command.message.act.do === 'undo' || command.message.act.do === 'rewind')

/** Control goes back. The inbox waits for it: the log is read, and a step made of what it says without the rest. */
async function takeBack(core: SessionCore, asked: Asked): Promise<void> {
  const { act, id } = (asked as GoingBackAsked & Asked).command.message
  const { person } = asked.device
  const taken = takeWords(act, minter(core.ledger.world, `${person}|${id}`, core.random))
  const back = isRefusal(taken) ? taken : await goBack(core, { person, act, words: taken.words })
  if (isRefusal(taken) || isRefusal(back)) {
    core.ledger.commit({ command: answered(asked, isRefusal(back) ? back : refuse('malformed', 'This cannot be read.')) })
    return
  }
  commitStep(core, back.step, {
    texts: taken.texts,
    command: answered(asked, { ok: true }),
    onPublished: () => withdrawCommands(core.answers, back.rows, back.step),
  })
}

function decideAndCommit(core: SessionCore, asked: Asked): void {
  const decided = decide(core, asked.device, asked.command)
  if (isRefusal(decided)) {
    core.ledger.commit({ command: answered(asked, decided) })
    return
  }
  const { step, texts } = decided
  if (asked.device.seat !== undefined) core.watching.lastActMs.set(asked.device.seat, core.time.steadyMs())
  const made = step.made.length === 0 ? {} : { made: step.made }
  commitStep(core, step, { texts, command: answered(asked, { ok: true, ...made }) })
}

type Outcome = Refusal | { readonly ok: true; readonly made?: readonly string[] }

const answered = ({ device, command, scope, hash }: Asked, outcome: Outcome): Command => {
  const { id } = command.message
  return { scope, id, hash, answer: { id, ...outcome }, from: device }
}

function decide(core: SessionCore, device: Device, command: AnyCommand): ReturnType<typeof decideMessage> {
  if (device.kind === 'public') return refuse('not-allowed', 'This screen only looks on.')
  if (command.event !== 'say' && command.event !== 'stop' && device.kind === 'seat' && isComputer(core, device)) {
    return refuse('not-your-seat', 'The computer plays your state now. Ask control to hand it back to you.')
  }
  if (device.kind === 'control' && command.event === 'control') {
    const { act } = command.message
    if (act.do === 'end-phase') finishPhase(core)
    if (act.do === 'speak' && isPlayedByPeople(core, act.seat))
      return refuse('not-your-seat', 'People play this state. Write to them, or hand the seat to the computer first.')
  }
  const person = actorOf(core, device, command)
  if (isRefusal(person)) return person
  const asker: Asker = {
    person,
    seat: device.seat,
    at: core.timer.at(),
    atTo: core.timer.atTo(),
    cosigner: device.kind === 'seat' && hasCosigner(core, { person, seat: device.seat }),
  }
  return decideMessage(core.ledger.world, command, { asker, random: core.random })
}

/** Who of those at this device acts: its own person, or a colleague who shares it, as the seat table has it now. */
function actorOf(core: SessionCore, device: Device, { event, message }: AnyCommand): string | Refusal {
  const named = event === 'control' ? undefined : message.by
  if (named === undefined || named === device.person) return device.person
  const member = core.members.one(named)
  const shares = member?.at === device.person && member.admitted && member.seat !== undefined && member.seat === device.seat
  return shares ? named : refuse('not-your-seat', 'Nobody of that name shares this device. Choose again who acts.')
}

/** Held by people who have not handed it to the computer. */
const isPlayedByPeople = (core: SessionCore, id: string): boolean =>
  read(core.ledger.world, seat, `seat:${id}`)?.playedBy === 'person' && isHeld(core, id)

const isComputer = (core: SessionCore, device: Device): boolean =>
  read(core.ledger.world, seat, `seat:${device.seat}`)?.playedBy === 'computer'

function withinLimit(core: SessionCore, scope: string, { event }: AnyCommand): boolean {
  const kind = event === 'say' || event === 'control' ? event : 'order'
  const key = `${scope} ${kind}`
  const bucket = core.buckets.get(key) ?? createTokenBucket(limits[kind], core.time.steadyMs)
  core.buckets.set(key, bucket)
  return bucket.take()
}

/** What control asks of the server and not of the game: looking through a seat's eyes, letting somebody in. True when it was that. */
function serveControl(core: SessionCore, device: Device, message: Extract<AnyCommand, { event: 'control' }>['message']): boolean {
  const { id, act } = message
  if (act.do === 'look') {
    if (act.as !== undefined && core.ledger.world.get(`seat:${act.as}`) === undefined) {
      reply(device, id, refuse('unknown-id', 'There is no such seat.'))
      return true
    }
    core.ledger.look(device, act.as)
    sendTo(device, 'answer', { id, ok: true })
    return true
  }
  if (act.do === 'suspend') {
    suspend(core, device, id)
    return true
  }
  if (act.do !== 'admit') return false
  core.members.admit(act.person).then(
    (known) => {
      if (known) sendTo(device, 'answer', { id, ok: true })
      else reply(device, id, refuse('unknown-id', 'Nobody of that name is waiting.'))
    },
    () => reply(device, id, refuse('try-again', 'This could not be stored just now. Try again in a moment.')),
  )
  return true
}

/** Pauses the clock, so that it stands when the session is opened again; then the session is stored and let go. */
function suspend(core: SessionCore, device: Device, id: string): void {
  if (!clockOf(core.ledger.world).paused) {
    const asked = { act: { do: 'pause' as const }, words: {}, mint: id }
    const paused = decideControl(core.ledger.world, { person: device.person, at: core.timer.at() }, asked)
    if (!isRefusal(paused)) commitStep(core, paused)
  }
  core.onSuspend().then(
    () => {
      sendTo(device, 'answer', { id, ok: true })
      for (const one of core.ledger.devices()) one.bye('suspended')
    },
    () => reply(device, id, refuse('try-again', 'This could not be stored just now. Try again in a moment.')),
  )
}

/** A fault of ours: it is logged, control is told, and the session goes on. */
export function reportFault(core: SessionCore, fault: unknown): void {
  core.log.error({ session: core.header.session, err: fault }, 'the rules failed')
  for (const device of core.ledger.devices()) {
    if (device.kind === 'control')
      sendTo(device, 'trouble', { say: 'Something went wrong on our side. Nothing was changed by it; the exercise goes on.' })
  }
}

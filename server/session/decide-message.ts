import {
  decideControl,
  decideDone,
  decideOrder,
  decideRoom,
  decideSay,
  decideSign,
  decideStop,
  decideWithdraw,
  isGameAct,
  type MintText,
  parseOrder,
  rules,
  type Speaker,
  type Step,
  takeWords,
  type World,
} from '../../shared/game.ts'
import { sha256Base32 } from '../../shared/lib/canonical-json.ts'
import { makeId } from '../../shared/lib/ids.ts'
import { textMax } from '../../shared/model/field.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/model/refusal.ts'
import type { Sentence } from '../../shared/model/sentence.ts'
import { checkText } from '../../shared/order/parse.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { ClientMessages } from '../../shared/wire/socket.ts'
import type { StoredText } from '../store/store.ts'
import { type Random, randomText } from './random.ts'

/** The messages that go through the session's door and get an answer. */
export type CommandEvent = 'order' | 'withdraw' | 'done' | 'say' | 'sign' | 'open-room' | 'stop' | 'control'
export type CommandOf<E extends CommandEvent> = { readonly event: E; readonly message: ClientMessages[E] }
export type AnyCommand = { [E in CommandEvent]: CommandOf<E> }[CommandEvent]

/** Who asks, from the ticket and the seat table; `seat` is absent for control. */
export type Asker = {
  readonly person: string
  readonly seat: string | undefined
  readonly at: number
  /** Last scenario minute of the phase: untimed play does not go past it. */
  readonly atTo: number
  /** Another person of the same seat is here, whose signature weighty orders wait for. */
  readonly cosigner: boolean
  /** Control gives an order in the seat's place. */
  readonly spokenFor?: true
  /** A computer player's reason. */
  readonly because?: Sentence
}

/** What was decided: nothing is merged, nothing is stored. */
export type Decided = { readonly step: Step; readonly texts: readonly StoredText[] } | Refusal

type Who = { readonly asker: Asker; readonly random: Random }

/** One command to a step or a refusal. `look` and `admit` are the server's own and do not come here. */
export function decideMessage(world: World, command: AnyCommand, who: Who): Decided {
  const { asker } = who
  if (command.event === 'control') {
    return asker.seat === undefined ? decideAct(world, command.message, who) : notControl
  }
  if (command.event === 'say') return decideWords(world, command.message, who)
  if (command.event === 'stop') return decideEmergency(world, command.message, who)
  if (asker.seat === undefined) return refuse('not-your-seat', 'Control gives no orders for a seat.')
  const seated = { seat: asker.seat, person: asker.person, at: asker.at }
  switch (command.event) {
    case 'order':
      return decideRaw(world, command.message, { ...who, seat: asker.seat })
    case 'withdraw':
      return withTexts(decideWithdraw(world, seated, command.message.order))
    case 'sign':
      return withTexts(decideSign(world, seated, command.message.order))
    case 'open-room':
      return decideNewRoom(world, command.message, { ...who, seat: asker.seat })
    case 'done':
      return withTexts(decideDone(world, seated, command.message.done))
  }
}

function decideAct(world: World, { id, act }: ClientMessages['control'], { asker, random }: Who): Decided {
  if (act.do === 'speak') {
    const { do: _do, seat, ...order } = act
    return decideRaw(world, { id, ...order }, { asker: { ...asker, cosigner: false, spokenFor: true }, random, seat })
  }
  if (!isGameAct(act)) return refuse('not-allowed', 'This is not for the game to decide.')
  const taken = takeWords(act, minter(world, `${asker.person}|${id}`, random))
  if (isRefusal(taken)) return taken
  return withTexts(decideControl(world, asker, { act, words: taken.words, mint: id }), taken.texts)
}

const notControl = refuse('not-allowed', 'Only control may do this.')

const withTexts = (decided: Step | Refusal, texts: readonly StoredText[] = []): Decided =>
  isRefusal(decided) ? decided : { step: decided, texts }

type Raw = { readonly asker: Asker; readonly random: Random; readonly seat: string }

function decideRaw(world: World, message: ClientMessages['order'], { asker, random, seat }: Raw): Decided {
  const { replaces, by: _by, ...raw } = message
  const mint = minter(world, `${seat}|${message.id}`, random)
  const at = stamp(world, message.kind, asker)
  const parsed = parseOrder(raw, { seat, person: asker.person, at, mint })
  if (isRefusal(parsed)) return parsed
  const options = {
    cosigner: asker.cosigner,
    ...(replaces === undefined ? {} : { replaces }),
    ...(asker.because === undefined ? {} : { because: asker.because }),
    ...(asker.spokenFor === undefined ? {} : { spokenFor: asker.spokenFor }),
  }
  return withTexts(decideOrder(world, parsed.order, options), parsed.texts)
}

/** The scenario minute of an order. Untimed play moves on by the minutes that a now-action declares (game-model.md 2.1). */
function stamp(world: World, kind: string, asker: Asker): number {
  if (world.header.pace !== 'untimed') return asker.at
  const action = rules.actions.get(kind)
  return action?.when === 'now' ? Math.max(asker.at, Math.min(asker.atTo, asker.at + action.minutes)) : asker.at
}

function decideWords(world: World, { id, to, text, asks }: ClientMessages['say'], who: Who): Decided {
  const fault = checkText(text, textMax)
  if (fault !== null) return fault
  const { ref, salt } = mintFor(world, id, who)(text)
  const said = { to, text: ref, ...(asks === undefined ? {} : { asks: { mint: id } }) }
  return withTexts(decideSay(world, speakerOf(who), said), [{ id: ref.text, salt, body: text }])
}

function decideNewRoom(world: World, { id, seats, name }: ClientMessages['open-room'], who: Who & { readonly seat: string }): Decided {
  const fault = checkText(name, textMax)
  if (fault !== null) return fault
  const { ref, salt } = mintFor(world, id, who)(name)
  return withTexts(decideRoom(world, speakerOf(who), { seats, name: ref, mint: id }), [{ id: ref.text, salt, body: name }])
}

function decideEmergency(world: World, { id, reason }: ClientMessages['stop'], who: Who): Decided {
  if (reason === undefined) return withTexts(decideStop(world, speakerOf(who)))
  const fault = checkText(reason, textMax)
  if (fault !== null) return fault
  const { ref, salt } = mintFor(world, id, who)(reason)
  return withTexts(decideStop(world, speakerOf(who), ref), [{ id: ref.text, salt, body: reason }])
}

const speakerOf = ({ asker: { person, seat, at } }: Who): Speaker => (seat === undefined ? { person, at } : { person, seat, at })

const mintFor = (world: World, id: string, { asker, random }: Who): MintText => minter(world, `${asker.seat ?? asker.person}|${id}`, random)

/** Makes texts of one command: ids keyed by the command, the commitment salted so that it tells nothing of the words. */
export function minter(world: World, cause: string, random: Random): MintText {
  let n = 0
  return (body) => {
    n += 1
    const salt = randomText(random, 26)
    const text = makeId('text', { key: world.header.key, take: clockOf(world).take, cause, n })
    return { ref: { text, sha: sha256Base32(salt + body) }, salt }
  }
}

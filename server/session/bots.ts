import type { BotMoment, BotOrder, Step, World } from '../../shared/game.ts'
import { all, read } from '../../shared/model/state.ts'
import { seat } from '../../shared/noun/seat.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { Time } from './time.ts'

/** The policy: from that seat's own view alone. */
export type Choose = (world: World, seat: string, moment: BotMoment) => readonly BotOrder[]

/** Orders that one computer player may try in one phase, so that two of them never talk for ever. */
const TRIES_MAX = 12

/** The seats played by the computer. They act through the same door as people and hold up no phase. */
export type Bots = {
  /** Looks round after the session was loaded. Nothing is asked of the computer before. */
  readonly start: () => void
  /** Takes in a step that was merged: what it brought may call for an answer. */
  readonly follow: (step: Step) => void
  /** Lets what is being thought about, and waiting replies, come now: the phase is about to end. */
  readonly flush: () => void
  readonly stop: () => void
}

export type BotsParts = {
  readonly world: World
  readonly time: Time
  /** Real ms between what reaches a computer player and its reply. */
  readonly replyMs: number
  readonly choose: Choose
  /** Puts one order to the session's door. */
  readonly act: (seat: string, order: BotOrder) => void
  /** Runs something in the session's inbox, after what is running now. */
  readonly post: (task: () => void) => void
  /** Runs something after all that waits, in any session: thinking must hold up no clock and no person. */
  readonly later: (task: () => void) => void
  readonly onFault: (seat: string, fault: unknown) => void
  /** The last stored step began the present phase: whoever plays had no chance yet to act in it. */
  readonly phaseIsFresh: boolean
}

type Thought = { readonly seat: string; readonly moment: BotMoment }

export function createBots(parts: BotsParts): Bots {
  const { world, time, post } = parts
  const tries = new Map<string, number>()
  let phase = parts.phaseIsFresh ? '' : phaseKey(world)
  let waiting: (() => void) | undefined
  const due: Thought[] = []
  const actFor = ({ seat: id, moment }: Thought): void => {
    if (!mayAct(world) || read(world, seat, `seat:${id}`)?.playedBy !== 'computer') return
    for (const order of parts.choose(world, id, moment)) {
      const tried = tries.get(id) ?? 0
      if (tried >= TRIES_MAX || !mayAct(world)) return
      tries.set(id, tried + 1)
      parts.act(id, order)
    }
  }
  const thinkNext = (): void => {
    const thought = due.shift()
    if (thought === undefined) return
    try {
      actFor(thought)
    } catch (fault) {
      parts.onFault(thought.seat, fault)
    }
  }
  const run = (moment: BotMoment): void => {
    if (!mayAct(world)) return
    for (const { state, playedBy } of all(world, seat)) {
      if (playedBy !== 'computer' || (tries.get(state) ?? 0) >= TRIES_MAX) continue
      due.push({ seat: state, moment })
      parts.later(() => post(thinkNext))
    }
  }
  const thinkAll = (): void => {
    while (due.length > 0) thinkNext()
  }
  const reply = (): void => {
    waiting = undefined
    run('reply')
  }
  const follow = (facts: Step['facts']): void => {
    const key = phaseKey(world)
    const handed = facts.some(({ kind }) => kind === 'seat-handed')
    if (key !== phase) {
      tries.clear()
      due.length = 0
    }
    if (key !== phase || handed) {
      phase = key
      const moment = clockOf(world).phase
      if (moment === 'consultation' || moment === 'orders') post(() => run(moment))
    }
    if (mayAct(world)) waiting ??= time.after(parts.replyMs, () => post(reply))
  }
  return {
    start: () => follow([]),
    follow: (step) => follow(step.facts),
    flush: () => {
      thinkAll()
      if (waiting === undefined) return
      waiting()
      reply()
      thinkAll()
    },
    stop: () => {
      waiting?.()
      due.length = 0
    },
  }
}

const phaseKey = (world: World): string => `${clockOf(world).turn}:${clockOf(world).phase}`

/** Orders are taken in Consultation and in Orders while the clock runs. */
function mayAct(world: World): boolean {
  const { phase, paused } = clockOf(world)
  return !paused && (phase === 'consultation' || phase === 'orders')
}

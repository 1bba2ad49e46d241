import { expect } from 'vitest'
import * as game from '../../shared/game.ts'
import { sha256Base32, sha256Hex } from '../../shared/lib/canonical-json.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Rec } from '../../shared/model/record.ts'
import { isRefusal, type Refusal, type RefusalCode } from '../../shared/model/refusal.ts'
import type { Header } from '../../shared/model/state.ts'
import { control, seatViewer, type Viewer, viewerKey } from '../../shared/model/viewer.ts'
import type { Clock, Phase } from '../../shared/noun/clock.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import type { GameAct } from '../../shared/turn/control.ts'
import { toyScenario } from './toy-scenario.ts'

/** Everything one viewer was sent, step by step, as the wire would carry it. */
export type Sent = { readonly frames: game.Frame[] }

type Options = { readonly seed?: string; readonly bots?: readonly string[]; readonly scenario?: Scenario }

/** A game that tests play: orders go in as text would, frames come out as browsers would get them. */
export class Play {
  readonly world: game.World
  readonly facts: Fact[] = []
  readonly steps: (readonly Fact[])[] = []
  readonly sent = new Map<string, Sent>()
  last: game.Step | Refusal | undefined
  private commands = 0
  private readonly changed = new Map<string, number>()
  private readonly viewers: readonly Viewer[]

  constructor(options: Options = {}) {
    const scenario = options.scenario ?? toyScenario()
    this.world = game.createWorld(headerOf(scenario, options))
    this.viewers = [...scenario.seats.map((s) => seatViewer(s.id)), control, { kind: 'public', revealed: false }]
    for (const viewer of this.viewers) this.sent.set(viewerKey(viewer), { frames: [] })
    this.take(game.begin(this.world))
  }

  /** Merges a step and sends its frames. */
  take(step: game.Step | Refusal): this {
    this.last = step
    if (isRefusal(step)) return this
    const undo = this.world.merge(step)
    this.facts.push(...step.facts)
    this.steps.push(step.facts)
    for (const [key, frame] of game.frames({ state: this.world, step, undo }, this.viewers)) {
      this.sent.get(key)?.frames.push(frame)
      if (frame.set.length + frame.drop.length > 0) this.changed.set(key, (this.changed.get(key) ?? 0) + 1)
    }
    return this
  }

  get clock(): Clock {
    return this.world.get('clock:main') as Clock
  }

  /** How many steps so far changed what a seat sees. */
  changes(seat: string): number {
    return this.changed.get(viewerKey(seatViewer(seat))) ?? 0
  }

  /** Runs on to a phase, of this turn or a later one. */
  to(phase: Phase, turn = this.clock.turn === 0 ? 1 : this.clock.turn): this {
    for (let i = 0; i < 200 && !(this.clock.phase === phase && this.clock.turn === turn); i++) this.take(game.decideNextPhase(this.world))
    const { phase: reached, turn: now } = this.clock
    if (reached !== phase || now !== turn) throw new Error(`The game went on to ${reached} of turn ${now}, past ${phase} of turn ${turn}.`)
    return this
  }

  order(
    seat: string,
    kind: string,
    params: Record<string, unknown>,
    more: { at?: number; replaces?: string; id?: string; cosigner?: boolean } = {},
  ): this {
    this.commands += 1
    const raw = { id: more.id ?? `cmd-${this.commands.toString().padStart(6, '0')}`, turn: this.clock.turn, kind, params }
    const parsed = game.parseOrder(raw, { seat, person: `p-${seat}`, at: more.at ?? 0, mint: mintText })
    if (isRefusal(parsed)) return this.take(parsed)
    const options = {
      ...(more.replaces === undefined ? {} : { replaces: more.replaces }),
      ...(more.cosigner === undefined ? {} : { cosigner: more.cosigner }),
    }
    return this.take(game.decideOrder(this.world, parsed.order, options))
  }

  /** Another person of the seat signs an order that waits for it. */
  sign(seat: string, order: string, person = `q-${seat}`): this {
    return this.take(game.decideSign(this.world, { seat, person, at: 0 }, order))
  }

  control(act: GameAct): this {
    this.commands += 1
    const taken = game.takeWords(act, mintText)
    if (isRefusal(taken)) return this.take(taken)
    const asked = { act, words: taken.words, mint: `control-${this.commands}` }
    return this.take(game.decideControl(this.world, { person: 'facilitator', at: 0 }, asked))
  }

  /** Words of a seat, outside the rules. `asks` makes them a request for information. */
  say(seat: string, to: game.Hearer, body: string, asks = false): this {
    this.commands += 1
    const more = asks ? { asks: { mint: `say-${this.commands}` } } : {}
    return this.take(game.decideSay(this.world, { seat, person: `p-${seat}`, at: 0 }, { to, text: mintText(body).ref, ...more }))
  }

  openRoom(seat: string, seats: readonly string[], name: string): this {
    this.commands += 1
    const asked = { seats, name: mintText(name).ref, mint: `room-${this.commands}` }
    return this.take(game.decideRoom(this.world, { seat, person: `p-${seat}`, at: 0 }, asked))
  }

  stop(seat: string, reason: string): this {
    return this.take(game.decideStop(this.world, { seat, person: `p-${seat}`, at: 0 }, mintText(reason).ref))
  }

  /** Lets every bot seat act at a moment, as a session would. Returns how many orders were given. */
  bots(moment: game.BotMoment, seats: readonly string[] = this.world.header.bots): number {
    let given = 0
    for (const seat of seats) {
      for (const o of game.botOrders(this.world, seat, moment)) {
        this.order(seat, o.kind, o.params)
        if (!isRefusal(this.last)) given += 1
      }
    }
    return given
  }

  refused(code: RefusalCode): this {
    expect(isRefusal(this.last) ? this.last.refused : 'accepted').toBe(code)
    return this
  }

  accepted(): this {
    expect(isRefusal(this.last) ? `${this.last.refused}: ${this.last.say}` : 'accepted').toBe('accepted')
    return this
  }

  /** What a seat (or `control`, `public`) sees of a kind. */
  seen(who: string, kind: string): readonly Rec[] {
    return game.viewOf(this.world, this.viewer(who)).list(kind)
  }

  viewer(who: string): Viewer {
    if (who === 'control') return control
    return who === 'public' ? { kind: 'public', revealed: false } : seatViewer(who)
  }

  /** The lines a viewer has heard so far, as English with its parameters left in. */
  heard(who: string, feed?: string): readonly string[] {
    const frames = this.sent.get(viewerKey(this.viewer(who)))?.frames ?? []
    return frames.flatMap((f) => f.heard.filter((h) => feed === undefined || h.feed === feed).map((h) => h.say))
  }

  hash(): string {
    return game.stateHash(this.world)
  }

  /** Every byte a viewer was sent. */
  bytes(who: string): string {
    return JSON.stringify(this.sent.get(viewerKey(this.viewer(who)))?.frames ?? [])
  }
}

export const play = (options: Options = {}): Play => new Play(options)

/** Deterministic texts: the salt depends on the body alone, so that equal games hash equal. */
export function mintText(body: string): { ref: { text: string; sha: string }; salt: string } {
  const salt = sha256Hex(`salt|${body}`).slice(0, 16)
  return { ref: { text: `text:${sha256Base32(body, 10)}`, sha: sha256Base32(salt + body, 26) }, salt }
}

function headerOf(scenario: Scenario, { seed = 'seed', bots = [] }: Options): Header {
  return {
    session: 'session:test',
    key: sha256Hex(seed).slice(0, 32),
    scenario,
    scenarioHash: sha256Hex(scenario.id),
    bots,
    pace: 'untimed',
    rules: 1,
  }
}

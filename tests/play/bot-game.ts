import type { Policy } from '../../shared/bot/policy.ts'
import { botOrders } from '../../shared/game.ts'
import { isRefusal } from '../../shared/model/refusal.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { type Play, play } from './play.ts'
import { toyScenario } from './toy-scenario.ts'

type BotGame = {
  readonly seed: string
  readonly scenario?: Scenario
  /** Seats that play by another policy than the scenario's; `hold` does nothing at all. */
  readonly policies?: Readonly<Record<string, Policy | 'hold'>>
}

/** Most rounds of replies in one phase: bots that would talk for ever are a fault. */
export const roundsMax = 40

/** Plays a whole exercise with the computer in every seat, phase by phase, as a session does. `rounds` is the longest exchange. */
export function botGame(
  { seed, scenario = toyScenario(), policies = {} }: BotGame,
  each?: (p: Play) => void,
): { readonly game: Play; readonly rounds: number } {
  const seats = scenario.seats.map((s) => s.id)
  const game = play({ seed, scenario, bots: seats })
  let rounds = 0
  const quiet = new Map<string, number>()
  const act = (moment: Moment): number =>
    seats.reduce((given, seat) => given + actOne(game, { seat, moment, policy: policies[seat], quiet }), 0)
  const talk = (): void => {
    let round = 0
    while (round < roundsMax && act('consultation') + act('reply') > 0) round += 1
    rounds = Math.max(rounds, round)
  }
  for (let turn = 1; turn <= scenario.turns; turn++) {
    game.to('consultation', turn)
    talk()
    game.to('orders', turn)
    while (act('reply') > 0) rounds = Math.max(rounds, 1)
    act('orders')
    each?.(game)
    game.to('debrief', turn)
  }
  game.to('hot-wash', scenario.turns)
  return { game, rounds }
}

type Moment = 'consultation' | 'reply' | 'orders'
type Acting = {
  readonly seat: string
  readonly moment: Moment
  readonly policy: Policy | 'hold' | undefined
  /** By seat and moment: what the seat had seen when it last had nothing to order. Seeing no more, it has nothing again. */
  readonly quiet: Map<string, number>
}

function actOne(game: Play, { seat, moment, policy, quiet }: Acting): number {
  const thought = `${seat} ${moment}`
  const seen = game.changes(seat)
  if (policy === 'hold' || quiet.get(thought) === seen) return 0
  const orders = botOrders(game.world, seat, moment, policy)
  if (orders.length === 0) quiet.set(thought, seen)
  let given = 0
  for (const o of orders) {
    game.order(seat, o.kind, o.params)
    if (!isRefusal(game.last)) given += 1
  }
  return given
}

import { type Play, play } from './play.ts'

type BotGame = {
  readonly seed: string
  readonly bots?: readonly string[]
  readonly scenario?: Parameters<typeof play>[0] extends infer O ? (O extends { scenario?: infer S } ? S : never) : never
}

/** Most rounds of replies in one phase: bots that would talk for ever are a fault. */
const roundsMax = 40

/** Plays a whole exercise with the computer in every seat, phase by phase, as a session does. `rounds` is the longest exchange. */
export function botGame({ seed, scenario }: BotGame, each?: (p: Play) => void): { readonly game: Play; readonly rounds: number } {
  const game = scenario === undefined ? play({ seed, bots: everySeat() }) : play({ seed, scenario, bots: scenario.seats.map((s) => s.id) })
  let rounds = 0
  const talk = (moment: 'consultation' | 'reply'): void => {
    let round = 0
    while (round < roundsMax && game.bots(moment) + game.bots('reply') > 0) round += 1
    rounds = Math.max(rounds, round)
  }
  for (let turn = 1; turn <= game.world.header.scenario.turns; turn++) {
    game.to('consultation', turn)
    talk('consultation')
    game.to('orders', turn)
    talk('reply')
    game.bots('orders')
    each?.(game)
    game.to('debrief', turn)
  }
  game.to('hot-wash', game.world.header.scenario.turns)
  return { game, rounds }
}

const everySeat = (): readonly string[] => ['ALD', 'BIR', 'CED']

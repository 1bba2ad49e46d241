import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decideNextPhase } from '../../shared/game.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { botGame } from '../play/bot-game.ts'
import { firstRing } from '../play/first-ring.ts'
import type { Play } from '../play/play.ts'
import { sixSeats } from '../play/six-seats.ts'

/**
 * Games by bots and closes of turns, one at a time on one core: `npx tsx tests/bench/games.ts [games]`. A game here is the whole engine
 * with the frames of every viewer. CPU time, because other work on the machine would count in wall time; the first games only warm up.
 */
const games = Number(process.argv[2] ?? 60)

type Figures = {
  readonly turns: number
  readonly facts: number
  readonly gameMs: number
  readonly gameMsBest: number
  readonly closeMs: number
}

const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
const middle = (times: readonly number[]): number => Number([...times].sort((a, b) => a - b)[times.length >> 1]?.toFixed(2))

function measure(scenario: Scenario): Figures {
  const gameTimes: number[] = []
  const closeTimes: number[] = []
  let facts = 0
  // The close is timed apart and thrown away: the step is decided, not merged, and the game goes on as it would.
  const close = (p: Play): void => {
    const start = process.cpuUsage()
    decideNextPhase(p.world)
    closeTimes.push(cpuMs(start))
  }
  for (let i = 0; i < games; i++) {
    const start = process.cpuUsage()
    facts = botGame({ seed: `bench-${i}`, scenario }).game.facts.length
    gameTimes.push(cpuMs(start))
  }
  for (let i = 0; i < Math.ceil(games / 4); i++) botGame({ seed: `close-${i}`, scenario }, close)
  const warm = gameTimes.slice(games >> 1)
  return {
    turns: scenario.turns,
    facts,
    gameMs: middle(warm),
    gameMsBest: Number(Math.min(...warm).toFixed(2)),
    closeMs: middle(closeTimes),
  }
}

async function main(): Promise<void> {
  const result = { firstRing: measure(await firstRing()), sixSeats: measure(sixSeats()) }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  writeFileSync(join(import.meta.dirname, 'games.json'), `${JSON.stringify(result, null, 2)}\n`)
}

await main()

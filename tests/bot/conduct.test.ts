import { beforeAll, describe, expect, test } from 'vitest'
import { type Policy, policyOf } from '../../shared/bot/policy.ts'
import type { Line } from '../../shared/noun/line.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { botGame } from '../play/bot-game.ts'
import { addConduct, type Conduct, conductOf } from '../play/conduct.ts'
import { firstRing } from '../play/first-ring.ts'
import { howMany } from '../play/how-many.ts'
import { ironMeadow } from '../play/iron-meadow.ts'
import type { Play } from '../play/play.ts'

type Games = {
  readonly scenario: Scenario
  readonly games: number
  readonly policies?: Readonly<Record<string, Policy | 'hold'>>
  /** What happens in every turn beside what the computer does. */
  readonly each?: (game: Play) => void
}

function play({ scenario, games, policies = {}, each }: Games): Conduct {
  const seats = scenario.seats.map((s) => s.id)
  const played = Array.from({ length: games }, (_, i) => conductOf(botGame({ seed: `conduct-${i}`, scenario, policies }, each).game, seats))
  return played.reduce(addConduct)
}

/** The rules of conduct (issue 3, item 5). A hardliner may go back on its word: that is what it teaches. */
function judge(scenario: Scenario, { asked, answered, votesDue, votesCast, repeats, broken }: Conduct): readonly string[] {
  const hardliners = scenario.seats.filter((s) => s.bot.policy === 'hardliner').map((s) => s.id)
  const faults = broken.filter((promise) => !hardliners.some((s) => promise.startsWith(s)))
  return [
    ...(answered >= asked * 0.9 ? [] : [`answered ${answered} of ${asked}`]),
    ...(votesCast === votesDue ? [] : [`voted ${votesCast} times of ${votesDue}`]),
    ...(repeats.length === 0 ? [] : ['repeats itself', ...repeats]),
    ...(faults.length === 0 ? [] : ['breaks its word', ...faults]),
  ]
}

let tutorial: Scenario
let meadow: Scenario
beforeAll(async () => {
  tutorial = await firstRing()
  meadow = await ironMeadow()
})

describe('computer players answer, vote, do not repeat themselves and keep their word', () => {
  test('in First Ring', { timeout: 1_200_000 }, () => {
    const conduct = play({ scenario: tutorial, games: howMany({ always: 30, long: 200 }) })
    expect(judge(tutorial, conduct)).toEqual([])
    expect(conduct.asked).toBeGreaterThan(0)
  })

  test('in Iron Meadow', { timeout: 1_200_000 }, () => {
    const conduct = play({ scenario: meadow, games: howMany({ always: 8, long: 200 }) })
    expect(judge(meadow, conduct)).toEqual([])
    expect(conduct.votesDue).toBeGreaterThan(0)
  })
})

const reciprocator = policyOf('reciprocator')
const without = (kinds: readonly string[]): Policy => ({
  ...reciprocator,
  name: 'planted',
  kinds: { ...reciprocator.kinds, ...Object.fromEntries(kinds.map((kind) => [kind, 0])) },
})
const everywhere = (scenario: Scenario, policy: Policy) => Object.fromEntries(scenario.seats.map((s) => [s.id, policy]))

/** Says one thing in public in every turn. */
const nagging = (game: Play): void => {
  game.order('BEL', 'make-statement', { tone: 'firm', targets: ['NOR'], text: 'We are still waiting.' })
}

/** Promises on a line to keep clear, and threatens the same state in public. */
const faithless = (game: Play): void => {
  const line = (game.seen('BEL', 'line') as readonly Line[]).find((l) => l.status === 'active' && l.between.includes('BEL'))
  const to = line?.between.find((s) => s !== 'BEL') ?? ''
  const { turn } = game.clock
  game.order('BEL', 'say-on-line', { line: line?.id, verb: 'assure', who: 'Our ships', will: 'keep clear', untilTurn: turn + 1 })
  const threat = { tone: 'threat', level: 3, targets: [to], text: 'Go, or be made to.', demand: 'Go.', deadline: turn + 2 }
  game.order('BEL', 'make-statement', threat)
}

describe('the measure turns red when computer players', () => {
  test('leave calls and questions unanswered', () => {
    const silent = without(['answer-call', 'decline-call', 'answer-risk', 'answer-inspection', 'say-on-line'])
    const conduct = play({ scenario: tutorial, games: 3, policies: everywhere(tutorial, silent) })
    expect(judge(tutorial, conduct)).toContain(`answered ${conduct.answered} of ${conduct.asked}`)
  })

  test('do not vote', () => {
    const conduct = play({ scenario: meadow, games: 1, policies: { BEL: without(['cast-vote']) } })
    expect(judge(meadow, conduct)).toContain(`voted ${conduct.votesCast} times of ${conduct.votesDue}`)
  })

  test('say the same thing in three turns running', () => {
    expect(judge(meadow, play({ scenario: meadow, games: 1, policies: { BEL: 'hold' }, each: nagging }))).toContain('repeats itself')
  })

  test('promise what they go back on', () => {
    expect(judge(meadow, play({ scenario: meadow, games: 1, policies: { BEL: 'hold' }, each: faithless }))).toContain('breaks its word')
  })
})

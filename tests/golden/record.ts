import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stateHash } from '../../shared/game.ts'
import { botGame } from '../play/bot-game.ts'
import { firstRing } from '../play/first-ring.ts'
import { ironMeadow } from '../play/iron-meadow.ts'
import { toyScenario } from '../play/toy-scenario.ts'

/** Records a golden log: `npx tsx tests/golden/record.ts`. Only for a new scenario or a new version; a recorded one is never written again. */
const version = process.argv[2] ?? '1'
const scenarios = { toy: toyScenario(), 'first-ring': await firstRing(), 'iron-meadow': await ironMeadow() }
for (const [name, scenario] of Object.entries(scenarios)) {
  const file = join(import.meta.dirname, `${name}-${version}.json`)
  if (existsSync(file)) continue
  const { game } = botGame({ seed: `golden-${name}`, scenario })
  const log = { header: game.world.header, facts: game.facts, hash: stateHash(game.world) }
  writeFileSync(file, `${JSON.stringify(log)}\n`)
}
process.exit(0)

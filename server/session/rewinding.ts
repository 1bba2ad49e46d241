import { createWorld, decideRewind, openFolding, type Rewinding, type Step } from '../../shared/game.ts'
import type { ControlWords } from '../../shared/model/control-words.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/model/refusal.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { ActOf } from '../../shared/turn/control-injects.ts'
import { factsOf } from './facts-of.ts'
import type { Rows } from './history.ts'
import type { SessionCore } from './session-core.ts'
import { isOver } from './viewers.ts'

/** The step that goes back, made from the stored log, and what else must follow it. */
export type GoingBack = { readonly step: Step; readonly rows: Rows }

/** Goes back in the log. Everything under way is stored first; the inbox waits, so nothing happens meanwhile. */
export async function goBack(
  core: SessionCore,
  asked: { readonly person: string; readonly act: ActOf<'undo' | 'rewind'>; readonly words: ControlWords },
): Promise<GoingBack | Refusal> {
  const rewinding = rewindingOf(core, asked)
  if (isRefusal(rewinding)) return rewinding
  await core.ledger.settled()
  const { entries } = await core.store.load(core.header.session)
  const folding = openFolding(createWorld(core.header))
  for (const entry of entries) {
    const facts = factsOf(entry)
    if (facts.length > 0) folding.take(facts)
  }
  const step = decideRewind(folding, { person: asked.person, asked: rewinding })
  return isRefusal(step) ? step : { step, rows: entries }
}

function rewindingOf(
  core: SessionCore,
  { act, words }: { readonly act: ActOf<'undo' | 'rewind'>; readonly words: ControlWords },
): Rewinding | Refusal {
  const { world } = core.ledger
  if (isOver(world)) return refuse('ended', 'The exercise is over; the truth has been shown.')
  if (clockOf(world).phase === 'lobby') return refuse('not-running', 'Start the exercise first.')
  if (act.do === 'rewind') return { turn: act.turn, dice: act.dice, reason: words.reason }
  const { undo } = core.history
  if (undo === undefined) {
    return refuse(
      'not-allowed',
      'There is nothing of yours to take back: a seat or the clock has acted since. Put it right with an act of its own, or go back to a turn.',
    )
  }
  return { from: undo.from, past: undo.past }
}

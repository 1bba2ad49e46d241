import { expect, test } from 'vitest'
import { recallHints } from '../../shared/bot/recall-hints.ts'
import { rules, viewOf } from '../../shared/game.ts'
import { seatViewer } from '../../shared/model/viewer.ts'
import { botGame } from '../play/bot-game.ts'
import type { Play } from '../play/play.ts'

/** How many of the hints given in a game, asked for again and again, were the very ones given before. */
function compare(game: Play, before: Map<string, unknown>): number {
  let recalled = 0
  for (const { id } of game.world.header.scenario.seats) {
    const view = viewOf(game.world, seatViewer(id))
    for (const action of rules.actions.values()) {
      const hints = recallHints(view, action)
      expect(hints, `${id} ${action.kind}`).toEqual(action.hint(view))
      if (before.get(`${id} ${action.kind}`) === hints) recalled += 1
      before.set(`${id} ${action.kind}`, hints)
    }
  }
  return recalled
}

test('hints that are recalled are those that would be thought of anew', () => {
  const before = new Map<string, unknown>()
  let recalled = 0
  botGame({ seed: 'recall' }, (game) => {
    recalled += compare(game, before)
    game.to('debrief')
    recalled += compare(game, before)
  })
  expect(recalled).toBeGreaterThan(0)
})

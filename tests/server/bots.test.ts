import { describe, expect, it } from 'vitest'
import { createBots } from '../../server/session/bots.ts'
import { play } from '../play/play.ts'
import { handClock } from './hand-clock.ts'

/** The computer in every seat of the toy, in Orders; what may wait has not come yet. */
function inOrders() {
  const game = play({ bots: ['ALD', 'BIR', 'CED'] }).to('orders', 1)
  const thought: string[] = []
  const waiting: (() => void)[] = []
  const bots = createBots({
    world: game.world,
    time: handClock(),
    replyMs: 900,
    choose: (_world, seat, moment) => {
      thought.push(`${seat}, ${moment}`)
      return []
    },
    act: () => undefined,
    post: (task) => task(),
    later: (task) => void waiting.push(task),
    onFault: (_seat, fault) => {
      throw fault
    },
    phaseIsFresh: true,
  })
  bots.start()
  return { bots, thought, waiting }
}

describe('what the computer thinks', () => {
  it('waits until nothing else does, seat by seat', () => {
    const { thought, waiting } = inOrders()
    expect(thought).toEqual([])
    waiting.shift()?.()
    expect(thought).toEqual(['ALD, orders'])
    for (const task of waiting) task()
    expect(thought).toEqual(['ALD, orders', 'BIR, orders', 'CED, orders'])
  })

  it('comes before the end of the phase all the same, and then not again', () => {
    const { bots, thought, waiting } = inOrders()
    bots.flush()
    const all = ['ALD', 'BIR', 'CED'].flatMap((seat) => [`${seat}, orders`, `${seat}, reply`])
    expect([...thought].sort()).toEqual(all)
    for (const task of waiting) task()
    expect(thought).toHaveLength(all.length)
  })

  it('is dropped when the session stops', () => {
    const { bots, thought, waiting } = inOrders()
    bots.stop()
    for (const task of waiting) task()
    expect(thought).toEqual([])
  })
})

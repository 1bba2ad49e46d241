import { describe, expect, it } from 'vitest'
import { storyCauses } from '../../../client/panel/dock/media/story-causes.ts'

describe('why a story is believed', () => {
  const polls = [
    { turn: 2, percent: 12 },
    { turn: 3, percent: 15 },
    { turn: 4, percent: 11 },
  ]
  const answer = (turn: number, ...by: readonly string[]) => ({ turn, by, joint: by.length > 1 })

  it('says what each turn added, so that the causes sum to the last poll', () => {
    const causes = storyCauses({ corrections: [] }, polls)
    expect(causes.map(({ by }) => by)).toEqual([12, 3, -4])
    expect(causes.map(({ first }) => first)).toEqual([true, false, false])
  })

  it('names who had answered by then, each once', () => {
    const causes = storyCauses({ corrections: [answer(3, 'BEL'), answer(4, 'BEL', 'NOR')] }, polls)
    expect(causes.map(({ answered }) => answered)).toEqual([[], ['BEL'], ['BEL', 'NOR']])
  })
})

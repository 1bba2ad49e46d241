import { describe, expect, it } from 'vitest'
import { classesOf } from '../../../client/screen/run/board/classes-of.ts'
import type { ExerciseCard } from '../../../shared/wire/http.ts'

const card = (session: string, createdMs: number, more: Partial<ExerciseCard> = {}): ExerciseCard => ({
  ...{ session, scenario: 'first-ring', title: 'First Ring', code: 'AAAABBBB', createdMs, turn: 0, turns: 4, phase: 'lobby', people: 0 },
  ...{ link: '', qr: [], paused: false, stopped: false, suspended: false, seats: [], alarms: [] },
  ...more,
})

describe('the board', () => {
  it('puts the groups of a class together, in order, the newest class first, and those made alone last', () => {
    const cards = [
      card('alone-old', 1),
      card('b2', 5, { group: { name: 'Tuesday', no: 2 } }),
      card('a1', 3, { group: { name: 'Monday', no: 1 } }),
      card('b1', 5, { group: { name: 'Tuesday', no: 1 } }),
      card('alone-new', 9),
    ]
    expect(classesOf(cards).map(({ name, cards: own }) => [name, own.map(({ session }) => session)])).toEqual([
      ['Tuesday', ['b1', 'b2']],
      ['Monday', ['a1']],
      [undefined, ['alone-new', 'alone-old']],
    ])
  })

  it('keeps classes of the same name but of different scenarios apart', () => {
    const cards = [
      card('one', 1, { group: { name: 'Class', no: 1 } }),
      card('two', 2, { scenario: 'iron-meadow', group: { name: 'Class', no: 1 } }),
    ]
    expect(classesOf(cards)).toHaveLength(2)
  })

  it('is empty without exercises', () => {
    expect(classesOf([])).toEqual([])
  })
})

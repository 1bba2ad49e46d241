import { describe, expect, it } from 'vitest'
import { filterInjects } from '../../../client/screen/run/inject/filter-injects.ts'
import { keyIn } from '../../../client/screen/run/key-in.ts'
import type { Inject } from '../../../shared/noun/inject.ts'
import type { InjectNow } from '../../../shared/wire/watch.ts'

const inject = (no: string, more: Partial<Inject>): Inject => ({
  ...{ id: `inject:${no}`, kind: 'inject', no, ref: no, title: no, category: 'inject', to: [], run: 'scheduled', due: false },
  ...more,
})

describe('the list of injects', () => {
  const injects = [
    inject('10', { plannedTurn: 3 }),
    inject('2', { plannedTurn: 2 }),
    inject('1', { plannedTurn: 1, run: 'released', releasedTurn: 1 }),
    inject('3', { run: 'armed', due: true }),
    inject('4', { plannedTurn: 1, run: 'held' }),
    inject('5', { plannedTurn: 2, run: 'skipped' }),
    inject('11', {}),
    inject('6', { at: { turn: 3, hour: 0 }, plannedTurn: 1 }),
  ]
  const atEnd: InjectNow = { inject: 'inject:11', text: '', from: '', method: 'email', turn: 'end', asks: [], receipts: [] }
  const numbers = (filter: 'turn' | 'next' | 'all', turn: number, over = false) =>
    filterInjects(injects, [atEnd], filter, { turn, turns: 3, over }).map(({ no }) => no)

  it('shows of this turn what came, what could come and what is overdue', () => {
    expect(numbers('turn', 2)).toEqual(['2', '3', '4'])
    expect(numbers('turn', 1)).toEqual(['1', '3', '4'])
  })

  it('shows the first turn while the lobby is open', () => {
    expect(numbers('turn', 0)).toEqual(['1', '3', '4'])
  })

  it('shows what is planned for the next turn, and all in the order of their numbers', () => {
    expect(numbers('next', 2)).toEqual(['6', '10'])
    expect(numbers('all', 2)).toEqual(['1', '2', '3', '4', '5', '6', '10', '11'])
  })

  it('keeps what comes at the end for after the last turn', () => {
    expect(numbers('turn', 3)).not.toContain('11')
    expect(numbers('next', 3)).toEqual(['11'])
    expect(numbers('turn', 3, true)).toContain('11')
  })
})

describe('the facilitator’s key', () => {
  const key = '5yyecf7gcm9ap7mkbkn27406y41nt6x4'

  it.each([`http://10.0.0.5:4600/run#key=${key}`, `#key=${key}`, ` ${key} `, `https://x.example/run#a=1&key=${key}`])(
    'is found in %s',
    (text) => {
      expect(keyIn(text)).toBe(key)
    },
  )

  it.each(['', 'http://10.0.0.5:4600/run', 'short', 'not a key at all, really'])('is not found in "%s"', (text) => {
    expect(keyIn(text)).toBeUndefined()
  })
})

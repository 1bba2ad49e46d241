import { describe, expect, it } from 'vitest'
import type { News } from '../../shared/noun/news.ts'
import type { Rumour } from '../../shared/noun/rumour.ts'
import type { Spread } from '../../shared/noun/spread.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, every, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const answer = (p: Play, more: object = {}) => ({
  rumour: one<Rumour>(p, 'rumour').id,
  evidence: [every<News>(p, 'news').find((n) => n.to.includes('ALD'))!.id],
  text: 'Nobody drowned.',
  ...more,
})
const corrected = (p = start({ turn: 2 })) => p.order('ALD', 'correct-rumour', answer(p)).accepted().to('debrief')
/** Two answers of one turn can meet only at its close; here the first stands already. */
const answeredNow = () => {
  const p = start({ turn: 2 })
  return change<Rumour>(p, answer(p).rumour, { corrections: [{ by: ['ALD'], turn: 2, joint: false }] })
}
const believed = (p: Play) => one<Spread>(p, 'spread', (s) => s.state === 'ALD').i

describe('correct-rumour', () => {
  itRefuses('correct-rumour', [
    ['unknown-id', 'there is no such story', () => ['ALD', { rumour: 'rumour:none', evidence: ['news:x'], text: 'No.' }]],
    ['needs-evidence', 'there is no evidence', (p) => ['ALD', answer(p, { evidence: [] })], { turn: 2 }],
    ['needs-evidence', 'the evidence is not held', (p) => ['ALD', answer(p, { evidence: ['news:none'] })], { turn: 2 }],
    ['already-done', 'it was answered this turn', (p) => ['ALD', answer(p)], answeredNow],
  ])

  it('makes fewer people believe it than silence does', () => {
    expect(believed(corrected())).toBeLessThan(believed(start({ turn: 2 }).to('debrief')))
  })

  it('counts as a word toward those it is about', () => {
    expect(deedOf(corrected(), 'correct-rumour')).toMatchObject({ g: 1, grade: 'W', toward: ['BIR'] })
  })

  it('is seen by all', () => {
    const p = corrected()
    expect(seers(p, one<Rumour>(p, 'rumour').id, 'corrections')).toHaveLength(7)
    expect(seers(p, one<Rumour>(p, 'rumour').id, 'truth')).toEqual(['control'])
  })

  it('is heard by all', () => {
    expect(hearers(corrected(), '{states} answers “{title}”.')).toHaveLength(7)
  })

  itHints('correct-rumour', [['a story goes round', 'ALD', () => start({ turn: 2 })]])
  itHelps('correct-rumour')
})

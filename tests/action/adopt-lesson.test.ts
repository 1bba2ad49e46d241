import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { Inspection } from '../../shared/noun/inspection.ts'
import type { Message } from '../../shared/noun/message.ts'
import type { Review } from '../../shared/noun/review.ts'
import type { Spread } from '../../shared/noun/spread.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, failed, hearers, itHelps, itHints, itRefuses, lineId, one, seers, start } from './_world.ts'

const lesson = (p: Play, more: object = {}) => ({
  review: one<Review>(p, 'review').id,
  what: 'latency',
  owner: 'ALD',
  dueTurn: 4,
  metric: 'Hours to read',
  ...more,
})

/** A game in turn 3: a call of ALD failed, or not, and ALD and BIR have reviewed the incident. */
const reviewed = (from: Play = failed()): Play => {
  const p = from.to('consultation', 2)
  const evidence = every<Evidence>(p, 'evidence')
    .filter((e) => e.seat === 'ALD')
    .map((e) => e.id)
  const params = { incident: one<Incident>(p, 'incident').id, with: ['BIR'], evidence }
  return p.order('ALD', 'launch-review', params).accepted().to('consultation', 3)
}
const adopted = () => {
  const p = reviewed()
  return p.order('ALD', 'adopt-lesson', lesson(p)).accepted().to('debrief')
}

/** A request to inspect that was refused, as the verification lesson wants one. */
const refused = () => {
  const p = start().order('ALD', 'request-inspection', { of: 'BIR', place: 'birch', form: 'inspection' }).accepted().to('consultation', 2)
  p.order('BIR', 'answer-inspection', { inspection: one<Inspection>(p, 'inspection').id, accept: false }).accepted()
  return reviewed(p)
}

/** The same game twice: without the lesson, and with it as if all three had adopted it in a review. */
function both(p: () => Play, what: string, then: (p: Play) => number): readonly [number, number] {
  const learnt = p()
  const lessons = [{ what, owner: 'ALD', dueTurn: 4, metric: 'Done' }]
  const about = { id: 'review:learnt', kind: 'review' as const, by: 'ALD', with: ['BIR', 'CED'], about: '', evidence: [], turn: 1 }
  learnt.world.merge({ facts: [], writes: new Map([['review:learnt', { ...about, lessons }]]) })
  return [then(p()), then(learnt)]
}

describe('a lesson that was adopted', () => {
  it('brings messages a fifth sooner', () => {
    const minutes = (p: Play): number => {
      p.order('ALD', 'say-on-line', { line: lineId(p), verb: 'query', answerByHours: 2 }).accepted()
      return one<Message>(p, 'message').arrivesAt
    }
    expect(both(start, 'latency', minutes)).toEqual([120, 96])
  })

  it('lets a rumour die down faster', () => {
    const believers = (p: Play): number => every<Spread>(p.to('debrief', 4), 'spread').reduce((sum, s) => sum + s.i, 0)
    const [without, with_] = both(start, 'corrections', believers)
    expect(with_).toBeLessThan(without)
  })

  it('finds more of what is hidden', () => {
    const finds = (p: Play): number => {
      p.order('BIR', 'request-inspection', { of: 'ALD', place: 'alder', form: 'inspection' }).accepted().to('consultation', 2)
      p.order('ALD', 'answer-inspection', { inspection: one<Inspection>(p, 'inspection').id, accept: true })
        .accepted()
        .to('debrief')
      return one<Inspection>(p, 'inspection').found === 'more-than-declared' ? 1 : 0
    }
    // One game in twenty has dice between the two chances; in every other the team finds the same.
    for (let n = 0; n < 200; n++) {
      const [before, after] = both(() => start({ seed: `look-${n}` }), 'verification', finds)
      expect(after).toBeGreaterThanOrEqual(before)
      if (after > before) return
    }
    expect.unreachable('the lesson never finds more')
  })
})

describe('adopt-lesson', () => {
  itRefuses('adopt-lesson', [
    ['unknown-id', 'one took no part in the review', (p) => ['CED', lesson(p)], () => reviewed()],
    ['not-party', 'who sees to it took no part', (p) => ['ALD', lesson(p, { owner: 'CED' })], () => reviewed()],
    ['in-the-past', 'it is due before this turn', (p) => ['ALD', lesson(p, { dueTurn: 2 })], () => reviewed()],
    ['text-empty', 'there is no measure', (p) => ['ALD', lesson(p, { metric: ' ' })], () => reviewed()],
    ['already-done', 'it is adopted', (p) => ['BIR', lesson(p)], () => adopted().to('consultation', 4)],
    ['needs-evidence', 'nothing of the kind went wrong', (p) => ['ALD', lesson(p, { what: 'clearance' })], () => reviewed()],
  ])

  it.each([
    ['latency', () => reviewed()],
    ['corrections', () => reviewed(failed().to('consultation', 2)).to('consultation', 4)],
    ['verification', refused],
  ])('adopts %s where it has failed', (what, make) => {
    const p = make()
    p.order('ALD', 'adopt-lesson', lesson(p, { what })).accepted().to('debrief')
    expect(one<Review>(p, 'review').lessons).toEqual([{ what, owner: 'ALD', dueTurn: 4, metric: 'Hours to read' }])
    expect(deedOf(p, 'adopt-lesson')).toMatchObject({ g: 0, grade: 'D', toward: ['BIR'] })
  })

  it('is seen by those who took part, control and evaluators', () => {
    const p = adopted()
    expect(seers(p, one<Review>(p, 'review').id, 'lessons')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by those who took part', () => {
    const say = 'Lesson adopted: {lesson}. {owner} sees to it by T{turn}.'
    expect(hearers(adopted(), say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('adopt-lesson', [['a review is open and a call failed', 'ALD', () => reviewed()]])
  itHelps('adopt-lesson')
})

import { describe, expect, it } from 'vitest'
import type { Capacity } from '../../shared/noun/capacity.ts'
import type { Training } from '../../shared/noun/training.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, hearers, itHelps, itHints, itRefuses, one, reopened, seers, start, withTrust } from './_world.ts'

const teach = (more: object = {}) => ({ partner: 'CED', curriculum: 'medical', target: 52, reciprocal: true, ...more })
const taught = (more: object = {}): Play => start().order('ALD', 'train-partner', teach(more)).accepted().to('debrief')
const medical = (p: Play, seat: string) => one<Capacity>(p, 'capacity', (c) => c.state === seat).medical

describe('train-partner', () => {
  itRefuses('train-partner', [
    ['unknown-id', 'there is no such state', () => ['ALD', teach({ partner: 'XYZ' })]],
    ['already-done', 'they are trained in it this turn', () => ['ALD', teach()], () => reopened(taught())],
  ])

  it('raises what both are able to do, and measures it three turns later', () => {
    const p = taught()
    // EI4: 5·(1 - 50/120).
    for (const seat of ['ALD', 'CED']) expect(medical(p, seat)).toBeCloseTo(52.917)
    expect(deedOf(p, 'train-partner')).toMatchObject({ g: 6, toward: ['CED'] })
    expect(one<Training>(taught().to('debrief', 4), 'training').status).toBe('met')
    expect(one<Training>(taught({ target: 90 }).to('debrief', 4), 'training').status).toBe('missed')
  })

  it('is declined by a partner that does not trust the trainer: an outcome, not a refusal', () => {
    const p = start({ edit: withTrust('CED', 'ALD', 10) })
      .order('ALD', 'train-partner', teach())
      .accepted()
      .to('debrief')
    expect(every<Training>(p, 'training')).toEqual([])
    expect(hearers(p, '{partner} does not want to be trained by you.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  it('is seen and heard by the two', () => {
    const p = taught()
    expect(seers(p, one<Training>(p, 'training').id)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(hearers(p, '{state} trains {partner}: {what}.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(seers(p, 'capacity:CED')).toEqual(['CED', 'control', 'evaluator'])
  })

  itHints('train-partner', [['a partner is trusted', 'ALD', () => start()]])
  itHelps('train-partner')
})

import { describe, expect, it } from 'vitest'
import type { Interop } from '../../shared/noun/interop.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, withTrust } from './_world.ts'

const phase = (more: object = {}) => ({ partner: 'CED', domain: 'comms', phase: 1, ...more })
const run = (): Play => start().order('ALD', 'run-programme', phase()).accepted().to('debrief')

describe('run-programme', () => {
  itRefuses('run-programme', [
    ['unknown-id', 'there is no such state', () => ['ALD', phase({ partner: 'XYZ' })]],
    ['not-yet', 'trust is too low', () => ['ALD', phase()], { edit: withTrust('ALD', 'CED', 10) }],
    ['out-of-range', 'a phase is left out', () => ['ALD', phase({ phase: 2 })]],
  ])

  it('adds to one domain of the pair, phase by phase', () => {
    const p = run()
    // EI3: 8·(1 - 0/120)·(0.5 + 60/100).
    expect(one<Interop>(p, 'interop')).toMatchObject({
      between: ['ALD', 'CED'],
      comms: 8.8,
      phases: { comms: 1, procedures: 0, training: 0, logistics: 0 },
    })
    expect(deedOf(p, 'run-programme')).toMatchObject({ g: 6, grade: 'D', toward: ['CED'] })
    const q = run()
      .to('consultation', 2)
      .order('ALD', 'run-programme', phase({ phase: 2 }))
      .accepted()
      .to('debrief')
    expect(one<Interop>(q, 'interop').comms).toBeGreaterThan(8.8)
  })

  it('is seen and heard by the pair', () => {
    const p = run()
    expect(seers(p, one<Interop>(p, 'interop').id)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(hearers(p, 'Phase {phase} of the programme on {domain} is done: {from} to {to} of 100.')).toEqual([
      'ALD',
      'CED',
      'control',
      'evaluator',
    ])
  })

  itHints('run-programme', [['a partner is trusted', 'ALD', () => start()]])
  itHelps('run-programme')
})

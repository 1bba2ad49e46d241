import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Archive } from '../../shared/noun/archive.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, signed } from './_world.ts'

const record = (p: Play) => ({ agreements: [one<Agreement>(p, 'agreement').id] })
const written = (): Play => {
  const p = signed()
  return p.order('ALD', 'document-decisions', record(p)).accepted().to('debrief')
}
const memory = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').memory

describe('document-decisions', () => {
  itRefuses('document-decisions', [
    ['needs-evidence', 'there is nothing to record', () => ['ALD', { agreements: [] }]],
    ['not-party', 'the agreement is another’s', (p) => ['CED', record(p)], signed],
    ['already-done', 'it is written down', (p) => ['ALD', record(p)], () => written().to('consultation', 3)],
  ])

  it('makes institutions remember', () => {
    const p = written()
    expect(memory(p) - memory(signed())).toBe(8)
    expect(one<Archive>(p, 'archive')).toMatchObject({ seat: 'ALD', agreements: record(p).agreements, handedOverTurn: 0 })
    expect(deedOf(p, 'document-decisions')).toMatchObject({ g: 0, toward: [] })
  })

  it('is the state’s own', () => {
    const p = written()
    expect(seers(p, one<Archive>(p, 'archive').id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'What was decided is written down.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('document-decisions', [['something was agreed', 'ALD', signed]])
  itHelps('document-decisions')
})

import fc from 'fast-check'
import type { Evidence, Theta } from '../../shared/dynamics/belief.ts'
import type { Act } from '../../shared/dynamics/conduct.ts'

/** Values as the game has them: meters 0..100, shares 0..1, acts, evidence. */
export const share = fc.double({ min: 0, max: 1, noNaN: true })
export const meter = fc.double({ min: 0, max: 100, noNaN: true })
export const theta: fc.Arbitrary<Theta> = fc.constantFrom(0, 1)
export const notice = fc.constantFrom(0, 0.5, 1)
export const prior = fc.record({ trust: meter, tension: meter, rumour: share })

export const act: fc.Arbitrary<Act> = fc.record({
  g: fc.double({ min: -10, max: 10, noNaN: true }),
  grade: fc.constantFrom('W', 'D', 'V', 'C'),
  capped: fc.boolean(),
  answered: fc.boolean(),
})

export const relation = fc.record({ trust: meter, base: meter, memory: meter, streak: fc.nat(20) })

/** Evidence that a game could hold of an incident whose truth is `truth`. Calls may lie, intelligence may be wrong. */
export function evidenceOf(truth: Theta): fc.Arbitrary<Evidence> {
  return fc.oneof(
    fc.record({ kind: fc.constant('intel'), says: theta, quality: share, k: fc.constantFrom(1, 3) }),
    fc.record({ kind: fc.constant('notice'), level: notice }),
    fc.constant({ kind: 'observers' } as const),
    fc.constant({ kind: 'outside' } as const),
    fc.record({ kind: fc.constant('call'), says: theta, strength: share }),
    fc.record({ kind: fc.constant('inquiry'), finds: fc.constant(truth), joint: share }),
    fc.constant({ kind: 'visit', reassuring: truth === 0 } as const),
    fc.constant({ kind: 'entry-procedure' } as const),
  )
}

export const tensionTurn = fc.record({
  tension: meter,
  base: meter,
  negative: fc.double({ min: 0, max: 40, noNaN: true }),
  positive: fc.double({ min: 0, max: 40, noNaN: true }),
  incidents: fc.array(fc.record({ severity: fc.nat(10), b: share, countedAt: fc.option(share, { nil: undefined }) }), { maxLength: 4 }),
  postures: fc.array(fc.record({ level: fc.nat(5), notice, observed: fc.boolean() }), { maxLength: 6 }),
  rumour: share,
  answeredCall: fc.boolean(),
  standDown: fc.boolean(),
  mediation: fc.constantFrom('none', 'facilitate', 'formulate', 'manipulate'),
  noise: fc.double({ min: -1, max: 1, noNaN: true }),
})

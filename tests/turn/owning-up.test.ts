import { describe, expect, test } from 'vitest'
import { decideDue } from '../../shared/game.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { State } from '../../shared/noun/state.ts'
import { type Play, play } from '../play/play.ts'

const lineOf = (p: Play): string => p.seen('ALD', 'line')[0]?.id ?? ''
const incidentOf = (p: Play): Incident => p.seen('control', 'incident')[0] as Incident

const opened = (seed: string): Play => play({ seed }).to('consultation')
const says = (p: Play, verb: string, more: object): Play =>
  p.order('ALD', 'say-on-line', { line: lineOf(p), verb, subject: incidentOf(p).id, ...more }).accepted()

/** Scenario time passes until what was sent has arrived. */
function delivered(p: Play): Play {
  const step = decideDue(p.world, 700)
  return step === undefined ? p : p.take(step)
}

describe('owning up (E4b)', () => {
  test('takes an admission and a promise to put it right, in either order; then the incident weighs half', () => {
    const p = opened('a')
    says(p, 'notify', { says: 'ours' })
    expect(incidentOf(p).ownedUp).toBe(false)
    says(p, 'assure', { who: 'We', will: 'stop and pay', untilTurn: 2, admits: true })
    expect(incidentOf(p).ownedUp).toBe(true)
    expect(p.heard('BIR', 'log')).toContain('{state} owns up to “{title}” and will put it right.')
    expect(p.heard('CED', 'log')).not.toContain('{state} owns up to “{title}” and will put it right.')
  })

  test('a promise alone is not owning up', () => {
    const p = opened('a')
    says(p, 'assure', { who: 'We', will: 'keep clear', untilTurn: 2, admits: true })
    expect(incidentOf(p).ownedUp).toBe(false)
  })
})

describe('a lie on the line (E4b)', () => {
  const credibility = (p: Play): number => (p.seen('control', 'state').find((s) => (s as State).state === 'ALD') as State).credibility
  const told = (seed: string): Play => delivered(says(opened(seed), 'notify', { says: 'ours' })).to('debrief')

  test('costs nothing when told; exposed, it costs credibility, trust and a heavier incident, and is exposed once', () => {
    const plays = Array.from({ length: 60 }, (_, i) => told(`lie-${i}`))
    const exposed = plays.filter((p) => p.facts.some((f) => f.kind === 'lie-exposed'))
    expect(exposed.length).toBeGreaterThan(2)
    expect(exposed.length).toBeLessThan(25)
    for (const p of exposed) {
      expect(credibility(p)).toBe(47)
      expect(incidentOf(p).severity).toBeCloseTo(5.2, 9)
      p.to('hot-wash', 4)
      expect(p.facts.filter((f) => f.kind === 'lie-exposed').length).toBe(1)
    }
    for (const p of plays) if (!exposed.includes(p)) expect(credibility(p)).toBe(55)
  })

  test('the truth is never exposed', () => {
    for (let i = 0; i < 20; i++) {
      const p = delivered(says(opened(`true-${i}`), 'notify', { says: 'accident' })).to('hot-wash', 4)
      expect(p.facts.some((f) => f.kind === 'lie-exposed')).toBe(false)
    }
  })
})

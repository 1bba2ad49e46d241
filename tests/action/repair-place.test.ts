import { describe, expect, it } from 'vitest'
import type { Asset } from '../../shared/noun/asset.ts'
import type { Damage } from '../../shared/noun/damage.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const broken: Edit = (s) => ({
  ...s,
  damage: { cedar: 60 },
  seats: s.seats.map((one_) => ({
    ...one_,
    assets: [...one_.assets, { type: 'engineers', at: one_.id === 'CED' ? 'cedar' : 'alder-air', count: 2, name: `${one_.id} sappers` }],
  })),
})
const teams = (p: Play, seat: string) =>
  every<Asset>(p, 'asset')
    .filter((a) => a.state === seat && a.type === 'engineers')
    .map((a) => a.id)
const mend = (p: Play, seat = 'CED', more: object = {}) => ({ place: 'cedar', teams: teams(p, seat), ...more })
const mended = (): Play => {
  const p = start({ edit: broken })
  return p.order('CED', 'repair-place', mend(p)).accepted().to('debrief')
}

describe('repair-place', () => {
  itRefuses('repair-place', [
    ['out-of-range', 'nothing is damaged there', (p) => ['CED', mend(p, 'CED', { place: 'birch' })], { edit: broken }],
    ['no-asset', 'the teams are another’s', (p) => ['CED', mend(p, 'ALD')], { edit: broken }],
    ['needs-clearance', 'the owner has not let them in', (p) => ['ALD', mend(p, 'ALD')], { edit: broken }],
  ])

  it('takes eight points of damage away a team', () => {
    const p = mended()
    expect(one<Damage>(p, 'damage').percent).toBe(44)
    expect(
      every<Asset>(p, 'asset')
        .filter((a) => a.state === 'CED')
        .every((a) => a.busyTurn === 1),
    ).toBe(true)
    expect(deedOf(p, 'repair-place')).toMatchObject({ g: 6, toward: [] })
  })

  it('is heard by whoever does it; the damage is seen by all', () => {
    const p = mended()
    expect(seers(p, one<Damage>(p, 'damage').id)).toHaveLength(7)
    expect(hearers(p, 'Engineers of {state} repaired {place}: damage {from} to {to} percent.')).toEqual(['CED', 'control', 'evaluator'])
  })

  itHints('repair-place', [['a place of one’s own is broken', 'CED', () => start({ edit: broken })]])
  itHelps('repair-place')
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Activity } from '../../shared/noun/activity.ts'
import type { Belief } from '../../shared/noun/belief.ts'
import type { Deed } from '../../shared/noun/deed.ts'
import type { Dyad } from '../../shared/noun/dyad.ts'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { ironMeadow } from '../play/iron-meadow.ts'
import { type Play, play } from '../play/play.ts'

let meadow: Scenario
beforeAll(async () => {
  meadow = await ironMeadow()
})

const activity = (p: Play, title: string): Activity => {
  const found = (p.seen('NOR', 'activity') as readonly Activity[]).find((a) => a.title === title)
  if (found === undefined) throw new Error(`Norvane holds ${title}.`)
  return found
}

/** Norvane tells Corvath of these in turn 1, with their numbers. */
function told(...notices: readonly (readonly [title: string, troops: number])[]): Play {
  const p = play({ scenario: meadow, seed: 'b' }).to('orders', 1)
  for (const [title, troops] of notices)
    p.order('NOR', 'notify-activity', { activity: activity(p, title).id, to: ['COR'], troops }).accepted()
  return p
}

const heardOf = (p: Play, by: string): readonly Evidence[] => (p.seen('COR', 'evidence') as readonly Evidence[]).filter((e) => e.by === by)
const believed = (p: Play): number => (p.seen('control', 'belief') as readonly Belief[]).find((b) => b.seat === 'COR')?.b ?? Number.NaN

describe('an incident in the shadow of an exercise', () => {
  it('alarms less where the exercise was notified', () => {
    const [silent, open] = [told().to('briefing', 3), told(['Iron Meadow', 12_600]).to('briefing', 3)]
    expect(heardOf(silent, 'notice')).toEqual([])
    expect(heardOf(open, 'notice')).toMatchObject([{ seat: 'COR', leans: 'accident' }])
    expect(believed(open)).toBeLessThan(believed(silent))
  })

  it('tells the side whose exercise it is nothing', () => {
    const p = told(['Iron Meadow', 12_600]).to('briefing', 3)
    expect((p.seen('NOR', 'evidence') as readonly Evidence[]).filter((e) => e.by === 'notice')).toEqual([])
  })

  it('alarms less where observers are there', () => {
    const p = told(['Iron Meadow', 12_600]).to('orders', 2)
    p.order('NOR', 'invite-observers', { activity: activity(p, 'Iron Meadow').id, states: ['COR'] }).accepted()
    expect(heardOf(p.to('briefing', 6), 'observer')).toMatchObject([{ seat: 'COR', leans: 'accident' }])
  })
})

describe('a number that turns out larger', () => {
  it('counts against whoever told less, and is heard by those who were told', () => {
    const p = told(['Iron Meadow', 12_600]).to('orders', 4)
    expect(activity(p, 'Iron Meadow').outgrown).toEqual(['BEL', 'COR', 'WES'])
    expect((p.seen('control', 'deed') as readonly Deed[]).find((d) => d.action === 'understate')).toMatchObject({ by: 'NOR', g: -6 })
    expect(heardOf(p, 'notice').map((e) => e.leans)).toContain('deliberate')
    const say = '{state} has more troops at “{title}” than its notice says.'
    expect(['COR', 'BEL', 'NOR', 'SAR'].map((seat) => p.heard(seat).includes(say))).toEqual([true, true, true, false])
  })

  it('is none where the notices add up to it', () => {
    const p = told(['Iron Meadow', 12_600], ['Readiness check', 6_000]).to('orders', 4)
    expect(activity(p, 'Iron Meadow').outgrown).toEqual(['BEL', 'WES'])
  })
})

describe('what stands at the start', () => {
  it('is a calendar entry that is no notice, and an accord in force', () => {
    const p = play({ scenario: meadow }).to('briefing', 1)
    expect(p.seen('COR', 'notice')).toMatchObject([{ title: 'Iron Meadow', troops: 12_600, turn: 0 }])
    expect(p.seen('SAR', 'notice')).toEqual([])
    expect(activity(p, 'Iron Meadow')).toMatchObject({ notified: [], notice: 0 })
    expect(p.seen('SAR', 'agreement')).toMatchObject([{ status: 'inForce', verification: 2, parties: ['WES', 'NOR', 'COR', 'BEL'] }])
  })

  it('is columns that Corvath alone has seen, and may ask about', () => {
    const p = play({ scenario: meadow }).to('orders', 1)
    expect(p.seen('BEL', 'sighting')).toEqual([])
    const subject = p.seen('COR', 'sighting')[0]?.id
    p.order('COR', 'request-risk', { of: 'NOR', subject, asks: ['purpose'] }).accepted()
  })
})

describe('an exercise at a border', () => {
  const pair = (p: Play, id: string): Dyad => {
    const found = (p.seen('control', 'dyad') as readonly Dyad[]).find((d) => d.id === `dyad:${id}`)
    if (found === undefined) throw new Error(`${id} are a pair.`)
    return found
  }

  it('weighs on the pair whose border it is, and on no other, less once it is told', () => {
    const [silent, open] = [told().to('debrief', 6), told(['Iron Meadow', 12_600], ['Readiness check', 6_000]).to('debrief', 6)]
    expect(pair(silent, 'COR-NOR').tension).toBeGreaterThan(pair(open, 'COR-NOR').tension)
    expect(pair(silent, 'NOR-SAR').tension).toBeLessThan(16)
  })

  it('opens the ladder above rung 7 only once force was used', () => {
    expect(pair(told().to('debrief', 5), 'COR-NOR').violentTurn).toBe(0)
    expect(pair(told().to('debrief', 6), 'COR-NOR').violentTurn).toBe(6)
  })
})

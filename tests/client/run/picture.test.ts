import { describe, expect, it } from 'vitest'
import { mapSource } from '../../../client/panel/map/map-source.ts'
import { mapTokens } from '../../../client/panel/map/map-tokens.ts'
import { unseenBy } from '../../../client/screen/run/picture/unseen.ts'
import { settableFigures } from '../../../client/screen/run/repair/settable-figures.ts'
import type { Rec } from '../../../shared/model/record.ts'
import type { View } from '../../../shared/model/view.ts'
import { control } from '../../../shared/model/viewer.ts'
import { mirrorView, openMirror } from '../../../shared/patch/mirror.ts'
import { clock, rec, setting, viewOf } from '../desk/small-view.ts'

const truth = (...records: readonly Rec[]): View => mirrorView(openMirror(control, [setting, clock(2, 'orders'), ...records]))

const posture = (level: number): Rec => rec('posture:a', { state: 'BEL', place: 'bel-air', level, notice: 0, observed: 0, changedTurn: 2 })
const seenBy = (viewer: string): Rec =>
  rec(`sighting:${viewer}`, {
    viewer,
    what: 'posture',
    of: 'BEL',
    place: 'bel-air',
    value: 2,
    turn: 2,
    at: 0,
    source: '',
    quality: 1,
    says: { say: '' },
  })
const drill = (notified: readonly string[]): Rec =>
  rec('activity:a', { owner: 'NOR', title: 'Drill', place: 'nor-port', status: 'running', startTurn: 2, endTurn: 2, notified })

describe('what others do not see', () => {
  it('is a raised posture that no sensor of theirs met', () => {
    expect(unseenBy(truth(posture(2)), undefined)).toBe(1)
    expect(unseenBy(truth(posture(2)), 'NOR')).toBe(1)
    expect(unseenBy(truth(posture(2), seenBy('NOR')), undefined)).toBe(0)
    expect(unseenBy(truth(posture(2), seenBy('NOR')), 'COR')).toBe(1)
    expect(unseenBy(truth(posture(0)), undefined)).toBe(0)
  })

  it('is never one’s own', () => {
    expect(unseenBy(truth(posture(2)), 'BEL')).toBe(0)
  })

  it('is an exercise without notice, and of one seat the incidents of others', () => {
    expect(unseenBy(truth(drill([])), undefined)).toBe(1)
    expect(unseenBy(truth(drill(['COR'])), 'COR')).toBe(0)
    const scrape = rec('incident:a', {
      between: ['BEL', 'NOR'],
      open: true,
      public: false,
      place: 'gulf',
      turn: 2,
      title: '',
      contact: false,
    })
    expect([undefined, 'COR', 'NOR'].map((seat) => unseenBy(truth(scrape), seat))).toEqual([0, 1, 0])
  })
})

describe('control’s map', () => {
  it('has the units of every state, each in its colour, and nobody’s word for them', () => {
    const unit = (state: string, place: string): Rec =>
      rec(`asset:${state}`, { state, type: 'truck', name: 'Ox', place, payloadKg: 1, busyTurn: 0 })
    const records = [unit('BEL', 'bel-air'), unit('NOR', 'nor-port'), seenBy('NOR')]
    const tokens = mapTokens(mapSource(truth(...records), setting))
    expect(tokens.map(({ id, state, mine }) => [id, state, mine])).toEqual([
      ['asset:BEL', 2, false],
      ['asset:NOR', 1, false],
    ])
    expect(mapTokens(mapSource(viewOf(unit('BEL', 'bel-air'), unit('NOR', 'nor-port')), setting)).map(({ id }) => id)).toEqual([
      'asset:BEL',
    ])
  })
})

describe('figures that control may set', () => {
  it('are those their record kinds declare, with value and range', () => {
    const dyad = rec('dyad:a', { between: ['BEL', 'NOR'], tension: 18, rung: 2 })
    expect(settableFigures(truth(dyad))).toEqual([
      {
        ...{ record: 'dyad:a', kind: 'dyad', states: ['BEL', 'NOR'], place: undefined },
        ...{ field: 'tension', value: 18, min: 0, max: 100, whole: false },
      },
    ])
  })

  it('leave out what is not known', () => {
    expect(settableFigures(truth(rec('relation:a', { from: 'BEL', to: 'NOR' })))).toEqual([])
  })
})

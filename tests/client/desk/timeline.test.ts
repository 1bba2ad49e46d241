import { describe, expect, it } from 'vitest'
import { deadlineMarks, shortened } from '../../../client/panel/timeline/deadline-marks.ts'
import { deskTimeline } from '../../../client/panel/timeline/desk-timeline.ts'
import {
  addSnapshot,
  type History,
  lastOfTurns,
  packHistory,
  snapshotAt,
  snapshotOf,
  unpackHistory,
} from '../../../client/panel/timeline/history.ts'
import { markTarget } from '../../../client/panel/timeline/mark-target.ts'
import { oldTracks } from '../../../client/panel/timeline/old-tracks.ts'
import { timelineSource } from '../../../client/panel/timeline/timeline-source.ts'
import { momentAfter } from '../../../client/panel/timeline/use-look-back.ts'
import type { Rec } from '../../../shared/model/record.ts'
import type { Phase } from '../../../shared/noun/clock.ts'
import { applyPatch, type Mirror } from '../../../shared/patch/mirror.ts'
import { clock, line, mirrorOf, rec, setting, viewOf } from './small-view.ts'

const sourceOf = (turn: number, minute: number, ...records: readonly Rec[]) =>
  timelineSource(viewOf(clock(turn, 'consultation'), ...records), setting, minute)

const pictureOf = (turn: number, records: readonly Rec[], history: History = []) =>
  deskTimeline(sourceOf(turn, 360, ...records), { history, pair: undefined, choices: { scale: 'all' } })

const marksOf = (lane: string, turn: number, ...records: readonly Rec[]) =>
  pictureOf(turn, records).lanes.find(({ id }) => id === lane)?.marks ?? []

describe('the timeline of a view', () => {
  it('names each turn by its hour, and a new day by its day', () => {
    expect(pictureOf(2, []).turns.map(({ label, hour }) => [label, hour])).toEqual([
      ['T1', 'Tue 06'],
      ['T2', '18'],
      ['T3', 'Wed 06'],
      ['T4', '18'],
    ])
    expect(pictureOf(2, []).now).toEqual({ turn: 2, fraction: 0.5 })
  })

  it('puts news on its lane, news of an incident as its diamond, and an incident without news too', () => {
    const news = (id: string, more: object) =>
      rec(`news:${id}`, {
        to: ['BEL'],
        title: id,
        from: 'Radio',
        method: 'radio',
        body: { text: 't', sha: 's' },
        turn: 1,
        at: 180,
        ...more,
      })
    const incident = (id: string) =>
      rec(`incident:${id}`, { title: id, place: 'gulf', between: ['BEL', 'NOR'], turn: 2, at: 0, open: true })
    const marks = marksOf('injects', 2, news('fog', {}), news('scrape', { about: 'incident:told' }), incident('told'), incident('untold'))
    expect(marks.map(({ id, kind, tone, turn, at }) => [id, kind, tone, turn, at])).toEqual([
      ['news:fog', 'dot', 'ink', 1, 0.25],
      ['news:scrape', 'diamond', 'crit', 1, 0.25],
      ['incident:untold', 'diamond', 'crit', 2, 0],
    ])
  })

  it('tells what the seat did by its traces, and counts what lies sealed', () => {
    const call = rec('call:one', { line: 'line:one', from: 'BEL', to: 'NOR', purpose: 'clarify', status: 'failed', turn: 1, at: 60 })
    const theirs = rec('call:two', { line: 'line:one', from: 'NOR', to: 'BEL', purpose: 'clarify', status: 'ended', turn: 1, at: 90 })
    const order = (id: string) =>
      rec(`order:${id}`, { seat: 'BEL', action: 'set-posture', cost: { ap: 1, pc: 0, cr: 0 }, turn: 2, at: 0, waits: false })
    const marks = marksOf('orders', 2, call, theirs, order('a'), order('b'))
    expect(marks.map(({ label, kind }) => [label, kind])).toEqual([
      ['Call to Norvane failed', 'square'],
      ['2 sealed', 'square'],
    ])
  })

  it('gives each mark an id of its own, though the seat’s own words stand on two lanes', () => {
    const said = rec('statement:one', { by: ['BEL'], tone: 'neutral', to: [], turn: 1, at: 60, text: { text: 't', sha: 's' } })
    const note = rec('agreement:one', {
      ...{ title: 'A note', parties: ['BEL', 'NOR'], status: 'inForce', version: 1, articles: [], turn: 1, signedTurn: 1 },
      ...{ signed: ['BEL', 'NOR'], ratified: [] },
    })
    const ids = pictureOf(2, [said, note]).lanes.flatMap(({ marks }) => marks.map(({ id }) => id))
    expect(ids).toContain('statement:one')
    expect(ids).toContain('statement:one#public')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('flags what is due: amber this turn, hollow ahead, dim once it is settled', () => {
    const ask = (id: string, dueTurn: number, status = 'open') =>
      rec(`ask:${id}`, { seat: 'BEL', says: { say: 'Speak with them.' }, turn: 1, dueTurn, dueAt: 360, status })
    const marks = deadlineMarks(sourceOf(2, 0, ask('a', 2), ask('b', 3), ask('c', 1, 'answered')))
    expect(marks.map(({ label, kind, tone }) => [label, kind, tone])).toEqual([
      ['Speak with them, 00:00', 'flag', 'warn'],
      ['Speak with them', 'flag-hollow', 'ink'],
      ['Speak with them', 'flag', 'dim'],
    ])
    expect(marks[0]?.say).toBe('Speak with them. due T2 00:00')
  })

  it('leaves out what is due after the exercise', () => {
    const promise = rec('promise:one', {
      by: 'NOR',
      to: ['BEL'],
      who: 'Ships',
      will: 'keep clear',
      untilTurn: 9,
      clear: true,
      status: 'due',
      public: false,
      turn: 1,
    })
    expect(deadlineMarks(sourceOf(2, 0, promise))).toEqual([])
  })

  it('cuts long sentences between words', () => {
    expect(shortened('Write down how likely it is that the scrape was meant')).toBe('Write down how likely it is that…')
    expect(shortened('Short')).toBe('Short')
  })

  it('draws an exercise as a box from its beginning to its end', () => {
    const drill = rec('activity:one', {
      owner: 'BEL',
      title: 'Boom Gate',
      place: 'bel-air',
      startTurn: 3,
      endTurn: 9,
      status: 'planned',
      notified: [],
    })
    expect(marksOf('public', 2, drill)[0]).toMatchObject({ turn: 3, at: 0, end: { turn: 4, at: 1 } })
  })

  it('leads from a mark to its object, its news or its tab', () => {
    const view = viewOf(
      clock(1, 'orders'),
      rec('news:one', {
        title: 'x',
        from: 'y',
        body: { text: 't', sha: 's' },
        turn: 1,
        at: 0,
        about: 'incident:one',
        to: [],
        method: 'radio',
      }),
      rec('ask:one', { seat: 'BEL', says: { say: '' }, about: 'message:one', turn: 1, dueTurn: 1, dueAt: 0, status: 'open' }),
      rec('message:one', { line: 'line:one', from: 'NOR', to: 'BEL', verb: 'query', fields: {}, turn: 1, at: 0 }),
    )
    expect(markTarget(view, 'incident:one')).toEqual({ object: 'incident:one' })
    expect(markTarget(view, 'news:one')).toEqual({ news: 'news:one', object: 'incident:one' })
    expect(markTarget(view, 'ask:one')).toEqual({ dock: { tab: 'hotlines', state: 'NOR' } })
    expect(markTarget(view, 'agreement:one#fog')).toEqual({ dock: { tab: 'council' } })
    expect(markTarget(view, 'orders:sealed')).toEqual({})
  })

  it('counts things that were last seen more than a turn ago', () => {
    const sighting = (id: string, turn: number, place: string) => rec(`sighting:${id}`, { what: 'patrol', of: 'NOR', place, turn })
    expect(oldTracks(viewOf(sighting('a', 1, 'gulf'), sighting('b', 3, 'gulf'), sighting('c', 1, 'nor-port')), 4)).toBe(1)
  })
})

describe('the history of what a seat saw', () => {
  const at = (turn: number, phase: Phase, ...records: readonly Rec[]): Mirror =>
    mirrorOf(clock(turn, phase, phase === 'orders' ? 432 : 0), ...records)
  const rung = (id: string, level: number): Rec => rec(`rung:${id}`, { between: id.split('-'), rung: level, turn: 0 })
  const grown = (...mirrors: readonly Mirror[]): History =>
    mirrors.reduce<History>((history, mirror) => {
      const next = snapshotOf(mirror, [])
      return next === undefined ? history : addSnapshot(history, next)
    }, [])
  const history = grown(
    at(1, 'briefing', rung('BEL-NOR', 2)),
    at(1, 'consultation', rung('BEL-NOR', 2)),
    at(1, 'orders', rung('BEL-NOR', 2)),
    at(2, 'briefing', rung('BEL-NOR', 3)),
  )

  it('begins with turn 1, and a moment lies no earlier than what was heard in it', () => {
    expect(snapshotOf(mirrorOf(clock(0, 'lobby')), [])).toBeUndefined()
    expect(snapshotOf(at(1, 'consultation'), [line(0, 1, { at: 90 })])).toMatchObject({ turn: 1, at: 90, heard: 1 })
    expect(snapshotOf(at(2, 'briefing'), [line(0, 1, { at: 720 })])).toMatchObject({ turn: 2, at: 0 })
  })

  it('finds what was seen at a moment, and the first there is before it', () => {
    expect(snapshotAt(history, { turn: 1, at: 500 })).toMatchObject({ turn: 1, phase: 'orders' })
    expect(snapshotAt(history, { turn: 4, at: 0 })).toMatchObject({ turn: 2 })
    expect(snapshotAt(history.slice(2), { turn: 1, at: 0 })).toMatchObject({ phase: 'orders' })
    expect(lastOfTurns(history).map(({ turn, phase }) => `${turn} ${phase}`)).toEqual(['1 orders', '2 briefing'])
  })

  it('replaces the same moment, and forgets what a rewind undid', () => {
    const again = addSnapshot(history, { ...history[2]!, heard: 7 })
    expect(again).toHaveLength(3)
    expect(again.at(-1)?.heard).toBe(7)
  })

  it('comes back from text as it was, for the end of each phase', () => {
    const changed = applyPatch(history[0]!.mirror, { set: [rung('COR-NOR', 1)], drop: ['rung:BEL-NOR'] })
    const longer = [...history, { ...history[3]!, phase: 'consultation', mirror: changed }]
    const back = unpackHistory(packHistory(longer), history[0]!.mirror.viewer)
    expect(back.map(({ turn, phase, at: minute }) => [turn, phase, minute])).toEqual(
      longer.map(({ turn, phase, at: minute }) => [turn, phase, minute]),
    )
    for (const [i, one] of back.entries()) {
      const ids = (mirror: Mirror) =>
        [...mirror.kinds.values()]
          .flatMap((shelf) => [...shelf.values()])
          .map((record) => JSON.stringify(record))
          .sort()
      expect(ids(one.mirror)).toEqual(ids(longer[i]!.mirror))
    }
    expect(unpackHistory('{', history[0]!.mirror.viewer)).toEqual([])
  })

  it('is a step of the curve where a rung changed', () => {
    const picture = deskTimeline(sourceOf(2, 0, rung('BEL-NOR', 3)), {
      history,
      pair: {
        dyad: 'dyad:BEL-NOR',
        other: 'NOR',
        colour: 1,
        causes: [{ id: 'x', turn: 1, by: 3.5, unseen: false, why: { say: 'A scrape' } }],
      },
      choices: { scale: 'all' },
    })
    expect(picture.tension.regional.map(({ turn, at: share, value }) => [turn, share, value])).toEqual([
      [1, 0, 2],
      [2, 0, 2],
      [2, 0, 3],
      [2, 0, 3],
    ])
    expect(picture.tension.causes).toMatchObject([{ letter: 'a', label: 'A scrape', turn: 1, at: 1 }])
    expect(picture.tension).toMatchObject({ max: 12, label: 'Regional 3', threshold: { value: 6 } })
  })

  it('plays from moment to moment and ends at now', () => {
    expect(momentAfter(history, { turn: 1, at: 0 })).toEqual({ turn: 1, at: 432 })
    expect(momentAfter(history, { turn: 1, at: 432 })).toBeUndefined()
    expect(momentAfter(history, undefined)).toBeUndefined()
  })
})

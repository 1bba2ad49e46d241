import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldReplay, viewerOfKey } from '../../../client/screen/review/replay-fold.ts'
import { alongOf, nearestPoint, stepAtMoment, trackOf, turnAway } from '../../../client/screen/review/replay-track.ts'
import type { Rec } from '../../../shared/model/record.ts'
import { control, seatViewer, viewerKey } from '../../../shared/model/viewer.ts'
import { applyPatch, openMirror } from '../../../shared/patch/mirror.ts'
import { replayOf } from '../../../shared/review/replay-of.ts'
import type { Replay } from '../../../shared/wire/http.ts'
import { botGame } from '../../play/bot-game.ts'
import { play } from '../../play/play.ts'

const noteOf = (n: number, value: number): Rec => ({ id: `note:${n}`, kind: 'note', value }) as Rec
const lineOf = (i: number, turn: number) => ({ i, say: `line ${i}`, turn, at: 0, feed: 'log' })

/** A replay of made-up patches: each sets one of five notes, or drops one. */
const replays = fc
  .array(fc.record({ n: fc.nat(4), drop: fc.boolean(), value: fc.nat(99), turn: fc.integer({ min: 1, max: 4 }) }), { maxLength: 120 })
  .map((changes): Replay => {
    const sorted = changes.toSorted((a, b) => a.turn - b.turn)
    return {
      viewer: 'seat:BEL',
      start: [noteOf(0, 0)],
      steps: sorted.map(({ n, drop, value, turn }, i) => ({
        turn,
        at: i,
        phase: 'consultation',
        set: drop ? [] : [noteOf(n, value)],
        drop: drop ? [`note:${n}`] : [],
        heard: [lineOf(i, turn)],
      })),
      words: {},
    }
  })

describe('a replay', () => {
  it('shows the same after so many steps, whichever way one came there', () => {
    fc.assert(
      fc.property(replays, fc.array(fc.nat(130), { maxLength: 12 }), (replay, visits) => {
        const fold = foldReplay(replay)
        for (const visit of visits) {
          const count = Math.min(visit, replay.steps.length)
          const plain = replay.steps.slice(0, count).reduce(applyPatch, openMirror(seatViewer('BEL'), replay.start))
          const moment = fold.after(visit)
          expect(moment.view.list('note')).toEqual([...(plain.kinds.get('note')?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)))
          expect(moment.heard).toHaveLength(count)
          expect(moment.fresh).toEqual(replay.steps[count - 1]?.heard ?? [])
        }
      }),
    )
  })

  it('ends with what the seat was sent when it was played', () => {
    const { game } = botGame({ seed: 'review' })
    const replay = replayOf(game.world.header, { steps: stepsOf(game.facts), texts: new Map() }, seatViewer('ALD'))
    const end = foldReplay(replay).after(replay.steps.length).view
    for (const kind of ['line', 'objective', 'belief', 'relation']) expect(end.list(kind)).toEqual(game.seen('ALD', kind))
  })

  it('knows its viewer by its key', () => {
    for (const viewer of [
      seatViewer('BEL'),
      control,
      { kind: 'public', revealed: false } as const,
      { ...seatViewer('A-1'), revealed: true },
    ]) {
      expect(viewerOfKey(viewerKey(viewer))).toEqual(viewer)
    }
  })

  it('of an exercise that never began has only its start', () => {
    const replay = replayOf(play().world.header, { steps: [], texts: new Map() }, seatViewer('ALD'))
    const fold = foldReplay(replay)
    expect(fold.length).toBe(0)
    expect(fold.after(5).heard).toEqual([])
    expect(trackOf(replay.steps)).toEqual([{ step: 0, turn: 1, part: 0 }])
  })
})

describe('the bar of a replay', () => {
  const track = trackOf([1, 1, 1, 1, 2, 2, 3].map((turn) => ({ turn })))

  it('spreads events evenly within their turn', () => {
    expect(track.map(alongOf)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3])
  })

  it('finds the event nearest to a pointer', () => {
    expect(nearestPoint(track, 0.6).step).toBe(2)
    expect(nearestPoint(track, 9).step).toBe(7)
    expect(nearestPoint([], 2).step).toBe(0)
  })

  it('steps by turn both ways, and stops at the ends', () => {
    expect(turnAway(track, 0, 1)).toBe(4)
    expect(turnAway(track, 2, 1)).toBe(4)
    expect(turnAway(track, 4, 1)).toBe(6)
    expect(turnAway(track, 7, 1)).toBe(7)
    expect(turnAway(track, 7, -1)).toBe(6)
    expect(turnAway(track, 5, -1)).toBe(4)
    expect(turnAway(track, 2, -1)).toBe(0)
    expect(turnAway(track, 0, -1)).toBe(0)
  })

  it('reaches every event by single steps, in order', () => {
    fc.assert(
      fc.property(replays, ({ steps }) => {
        const points = trackOf(steps)
        expect(points).toHaveLength(steps.length + 1)
        for (let i = 1; i < points.length; i++) expect(alongOf(points[i]!)).toBeGreaterThan(alongOf(points[i - 1]!))
        for (const point of points) expect(nearestPoint(points, alongOf(point)).step).toBe(point.step)
      }),
    )
  })

  it('keeps the moment when another seat’s replay is put in', () => {
    const steps = [
      { turn: 1, at: 0 },
      { turn: 1, at: 90 },
      { turn: 1, at: 90 },
      { turn: 2, at: 10 },
    ]
    expect(stepAtMoment(steps, { turn: 1, at: 60 })).toBe(1)
    expect(stepAtMoment(steps, { turn: 1, at: 90 })).toBe(3)
    expect(stepAtMoment(steps, { turn: 4, at: 0 })).toBe(4)
  })
})

/** Every fact as a step of its own: the fold gives the same in the end. */
const stepsOf = <T>(facts: readonly T[]): readonly (readonly T[])[] => facts.map((fact) => [fact])

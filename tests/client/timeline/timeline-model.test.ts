import { describe, expect, it } from 'vitest'
import { layMarks, markAt } from '../../../client/timeline/lay-marks.ts'
import { timelineStep } from '../../../client/timeline/timeline-keys.ts'
import { timelineLayout } from '../../../client/timeline/timeline-layout.ts'
import type { TimelinePicture } from '../../../client/timeline/timeline-picture.ts'
import { turnEvents } from '../../../client/timeline/turn-events.ts'
import { sampleTimeline } from './sample-timeline.ts'

const press = (picture: TimelinePicture, key: string, more: { shiftKey?: boolean; ctrlKey?: boolean; selected?: string } = {}) =>
  timelineStep(picture, { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more }, more.selected)

const at = (turn: number, part: number): TimelinePicture => ({ ...sampleTimeline, playhead: { turn, at: part } })

describe('keys on the timeline', () => {
  it('go by event, and name the mark they stop at', () => {
    expect(press(sampleTimeline, 'ArrowRight')?.mark?.id).toBe('mark:shares')
    expect(press(sampleTimeline, 'ArrowLeft')?.mark?.id).toBe('mark:answer')
    expect(press(at(1, 0), 'ArrowRight')).toMatchObject({ moment: { turn: 1, at: 0.25 }, mark: { id: 'mark:teva' } })
  })

  it('pass marks of one moment one by one', () => {
    const step = press(at(5, 0.5), 'ArrowRight')
    expect(step?.mark?.id).toBe('mark:collision')
    expect(press(at(3, 0.55), 'ArrowRight')?.mark?.id).toBe('mark:rumour')
    const twins: TimelinePicture = {
      ...at(4, 0.5),
      lanes: [
        { id: 'one', name: 'One', marks: [{ id: 'a', turn: 5, at: 0, label: 'A', kind: 'dot', tone: 'ink' }] },
        { id: 'two', name: 'Two', marks: [{ id: 'b', turn: 5, at: 0, label: 'B', kind: 'dot', tone: 'ink' }] },
      ],
    }
    expect(press(twins, 'ArrowRight')?.mark?.id).toBe('a')
    expect(press({ ...twins, playhead: { turn: 5, at: 0 } }, 'ArrowRight', { selected: 'a' })?.mark?.id).toBe('b')
  })

  it('go by turn with Shift, and stop at both ends', () => {
    expect(press(sampleTimeline, 'ArrowRight', { shiftKey: true })?.moment).toEqual({ turn: 7, at: 0 })
    expect(press(sampleTimeline, 'ArrowLeft', { shiftKey: true })?.moment).toEqual({ turn: 6, at: 0 })
    expect(press(at(6, 0), 'ArrowLeft', { shiftKey: true })?.moment).toEqual({ turn: 5, at: 0 })
    expect(press(at(12, 0.5), 'ArrowRight', { shiftKey: true })?.moment.turn).toBe(12)
    expect(press(at(1, 0), 'ArrowLeft', { shiftKey: true })?.moment).toEqual({ turn: 1, at: 0 })
  })

  it('go to the start and to now', () => {
    expect(press(sampleTimeline, 'Home')?.moment).toEqual({ turn: 1, at: 0 })
    expect(press(at(2, 0), 'End')?.moment).toEqual({ turn: 6, at: 0.42 })
  })

  it('leave the rest to others', () => {
    expect(press(sampleTimeline, 'T')).toBeUndefined()
    expect(press(sampleTimeline, 'ArrowRight', { ctrlKey: true })).toBeUndefined()
  })
})

describe('marks on the lanes', () => {
  const layout = timelineLayout(sampleTimeline, { width: 1440, height: 174 })
  const laid = layMarks(sampleTimeline, layout, (text) => text.length * 6)

  it('are all there, in the row of their lane', () => {
    expect(laid.flatMap((it) => it.marks)).toHaveLength(sampleTimeline.lanes.flatMap((lane) => lane.marks).length)
    expect(new Set(laid.map((it) => it.y)).size).toBe(4)
  })

  it('are met by a pointer near them, and by no other', () => {
    const [first] = laid
    expect(markAt(laid, (first?.x ?? 0) + 6, (first?.y ?? 0) - 5)?.id).toBe('mark:teva')
    expect(markAt(laid, 40, 40)).toBeUndefined()
  })

  it('outside the window are not drawn', () => {
    const day = { ...sampleTimeline, scale: 'day' as const }
    const shown = layMarks(day, timelineLayout(day, { width: 1440, height: 174 }), () => 40).flatMap((it) => it.marks)
    expect(shown.map((mark) => mark.id)).not.toContain('mark:teva')
    expect(shown.map((mark) => mark.id)).toContain('mark:collision')
  })
})

describe('the list of turns', () => {
  it('holds every event once, in its turn, in order of time', () => {
    const turns = turnEvents(sampleTimeline)
    expect(turns.map(({ turn }) => turn.n)).toEqual(sampleTimeline.turns.map((turn) => turn.n))
    expect(turns.flatMap(({ events }) => events)).toHaveLength(sampleTimeline.lanes.flatMap((lane) => lane.marks).length)
    expect(turns[0]?.events.map(({ mark, lane }) => `${lane}: ${mark.label}`)).toEqual([
      'Injects: Landfall at Teva',
      'Your orders: Offer of aid',
      'Public: Appeal for Ilmara',
    ])
  })
})

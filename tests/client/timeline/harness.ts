import '../../../client/theme/fonts.css'
import '../../../client/theme/tokens.css'
import '../../../client/theme/base.css'
import { createTimeline } from '../../../client/timeline/create-timeline.ts'
import type { TimelineHandle, TimelineMoment, TimelinePicture } from '../../../client/timeline/timeline-picture.ts'
import { sampleTimeline } from './sample-timeline.ts'

/** The page the timeline's browser tests drive: `?width=1440&height=174&theme=dark&scale=all&playhead=3.5`. */
/** The page the timeline's browser tests drive: `?width=1440&height=174&theme=dark&scale=all&playhead=3.5`. */
await Promise.all(
  [
    '500 12px "IBM Plex Sans"',
    '600 12px "IBM Plex Sans"',
    '700 12px "IBM Plex Sans"',
    '400 12px "IBM Plex Sans"',
    '400 11px "IBM Plex Mono"',
  ].map((font) => document.fonts.load(font)),
)

/** What the tests read: the running timeline and what it told. */
export type TimelineHarness = {
  timeline: TimelineHandle
  heard: { readonly selected: (string | undefined)[]; readonly scrubbed: (TimelineMoment & { readonly done: boolean })[] }
  /** Takes the timeline down and puts up a fresh one; what `change` does not name is as in the address. */
  readonly again: (change?: Readonly<Record<string, string | number>>) => void
}

const putUp = (asked: URLSearchParams): Pick<TimelineHarness, 'timeline' | 'heard'> & { readonly takeDown: () => void } => {
  document.documentElement.dataset.theme = asked.get('theme') ?? 'dark'
  const host = document.createElement('div')
  host.style.setProperty('position', 'absolute')
  host.style.setProperty('inset', '0 auto auto 0')
  host.style.setProperty('width', `${asked.get('width') ?? 1440}px`)
  host.style.setProperty('height', `${asked.get('height') ?? 174}px`)
  document.body.append(host)
  const head = Number(asked.get('playhead') ?? -1)
  const picture: TimelinePicture = {
    ...sampleTimeline,
    scale: (asked.get('scale') ?? 'all') as TimelinePicture['scale'],
    ...(head >= 0 ? { playhead: { turn: Math.floor(head) + 1, at: head % 1 } } : {}),
  }
  const timeline = createTimeline(host, { picture })
  const heard: TimelineHarness['heard'] = { selected: [], scrubbed: [] }
  timeline.onSelect((id) => heard.selected.push(id))
  timeline.onScrub((moment, done) => {
    heard.scrubbed.push({ ...moment, done })
    timeline.update({ ...picture, playhead: moment })
  })
  const takeDown = (): void => {
    timeline.destroy()
    host.remove()
  }
  return { timeline, heard, takeDown }
}

let shown = putUp(new URLSearchParams(location.search))
const harness: TimelineHarness = {
  timeline: shown.timeline,
  heard: shown.heard,
  again: (change = {}) => {
    const asked = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(change)) asked.set(name, String(value))
    shown.takeDown()
    shown = putUp(asked)
    Object.assign(harness, { timeline: shown.timeline, heard: shown.heard })
  },
}
Object.assign(window, { harness })

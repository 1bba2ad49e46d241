import '../../../client/theme/fonts.css'
import '../../../client/theme/tokens.css'
import '../../../client/theme/base.css'
import { createTimeline } from '../../../client/timeline/create-timeline.ts'
import type { TimelineMoment, TimelinePicture } from '../../../client/timeline/timeline-picture.ts'
import { sampleTimeline } from './sample-timeline.ts'

/** The page the timeline's browser tests drive: `?width=1440&height=174&theme=dark&scale=all&playhead=3.5`. */
const asked = new URLSearchParams(location.search)
document.documentElement.dataset.theme = asked.get('theme') ?? 'dark'
const host = document.createElement('div')
host.style.setProperty('position', 'absolute')
host.style.setProperty('inset', '0 auto auto 0')
host.style.setProperty('width', `${asked.get('width') ?? 1440}px`)
host.style.setProperty('height', `${asked.get('height') ?? 174}px`)
document.body.append(host)
const head = Number(asked.get('playhead') ?? -1)
const scale = (asked.get('scale') ?? 'all') as TimelinePicture['scale']
const picture: TimelinePicture = {
  ...sampleTimeline,
  scale,
  ...(head >= 0 ? { playhead: { turn: Math.floor(head) + 1, at: head % 1 } } : {}),
}
await Promise.all(
  [
    '500 12px "IBM Plex Sans"',
    '600 12px "IBM Plex Sans"',
    '700 12px "IBM Plex Sans"',
    '400 12px "IBM Plex Sans"',
    '400 11px "IBM Plex Mono"',
  ].map((font) => document.fonts.load(font)),
)
const timeline = createTimeline(host, { picture })
const heard: { selected: (string | undefined)[]; scrubbed: (TimelineMoment & { done: boolean })[] } = { selected: [], scrubbed: [] }
timeline.onSelect((id) => heard.selected.push(id))
timeline.onScrub((moment, done) => {
  heard.scrubbed.push({ ...moment, done })
  timeline.update({ ...picture, playhead: moment })
})
Object.assign(window, { harness: { map: timeline, timeline, picture, heard } })

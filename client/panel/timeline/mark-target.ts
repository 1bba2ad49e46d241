import { idKind } from '../../../shared/lib/ids.ts'
import type { View } from '../../../shared/model/view.ts'
import { seen } from '../../../shared/model/view.ts'
import { ask } from '../../../shared/noun/ask.ts'
import { call } from '../../../shared/noun/call.ts'
import { message } from '../../../shared/noun/message.ts'
import { news } from '../../../shared/noun/news.ts'
import { riskQuestion } from '../../../shared/noun/risk-question.ts'

/** Where a mark of the timeline leads: an object of the map, a piece of news, a tab of the dock. */
export type MarkTarget = {
  readonly object?: string
  readonly news?: string
  readonly dock?: { readonly tab: 'hotlines' | 'council' | 'media'; readonly state?: string }
}

const onMap = new Set(['incident', 'asset', 'activity', 'notice', 'posture', 'sighting', 'need', 'shipment', 'offer', 'inspection', 'line'])
const councilKinds = new Set(['agreement', 'motion', 'sitting', 'council'])
const mediaKinds = new Set(['statement', 'rumour'])

/** A mark has the id of what it stands for, with a part of it after `#`. */
export function markTarget(view: View, mark: string): MarkTarget {
  const [id = mark] = mark.split('#')
  const kind = idKind(id)
  const other = (ends: { readonly from: string; readonly to: string }): string => (ends.from === view.viewer.seat ? ends.to : ends.from)
  if (onMap.has(kind)) return { object: id }
  if (councilKinds.has(kind)) return { dock: { tab: 'council' } }
  if (mediaKinds.has(kind)) return { dock: { tab: 'media' } }
  if (kind === 'news') {
    const item = seen(view, news, id)
    const object = item?.about ?? item?.place
    return { news: id, ...(object === undefined ? {} : { object }) }
  }
  if (kind === 'ask') {
    const about = seen(view, ask, id)?.about
    return about === undefined || idKind(about) === 'ask' ? {} : markTarget(view, about)
  }
  const talk = seen(view, call, id) ?? seen(view, message, id) ?? seen(view, riskQuestion, id)
  return talk === undefined ? {} : { dock: { tab: 'hotlines', state: other(talk) } }
}

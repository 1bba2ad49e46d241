import { me } from '../../../shared/action/_who.ts'
import { allSeen, type View } from '../../../shared/model/view.ts'
import { call } from '../../../shared/noun/call.ts'
import { message } from '../../../shared/noun/message.ts'
import type { Heard } from '../../../shared/wire/socket.ts'

/** How far each part of the dock was read: the number of the last line seen, by state for lines. */
export type ReadMarks = {
  readonly lines?: Readonly<Record<string, number>>
  readonly council?: number
  readonly media?: number
  readonly room?: number
  readonly group?: number
  readonly control?: number
}

export type Unread = {
  readonly lines: ReadonlyMap<string, number>
  readonly hotlines: number
  readonly council: number
  readonly media: number
  readonly room: number
  readonly group: number
  readonly control: number
}

/** The marks as they were kept; nothing read when they cannot be. */
export function readMarks(kept: string): ReadMarks {
  if (kept === '') return {}
  try {
    const value = JSON.parse(kept) as ReadMarks | null
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** The state whose word a line of the feed brings to this seat, or undefined when it is the seat's own or nobody's. */
export function speakerOf(view: View, line: Heard): string | undefined {
  for (const id of line.about ?? []) {
    const said = allSeen(view, message).find((m) => m.id === id)
    if (said !== undefined) return said.to === me(view) ? said.from : undefined
    const rang = allSeen(view, call).find((c) => c.id === id)
    // Only the last word on a missed call counts: that it was made here while nobody was in.
    if (rang !== undefined) return rang.to === me(view) && rang.status === 'message' ? rang.from : undefined
  }
  return undefined
}

/** Whether a line of a public feed tells of this seat's own act. */
function isOwn(view: View, { with: values = {} }: Heard): boolean {
  const actor = values.state ?? values.from
  return typeof actor === 'object' && 'state' in actor && actor.state === me(view)
}

/** What has not been read yet. `person`: own words in the room are not news. */
export function countUnread(view: View, heard: readonly Heard[], reader: { readonly marks: ReadMarks; readonly person: string }): Unread {
  const { marks, person } = reader
  const lines = new Map<string, number>()
  const seenCalls = new Set<string>()
  const count = { council: 0, media: 0, room: 0, group: 0, control: 0 }
  for (const line of heard) {
    if (line.feed === 'line') {
      const from = speakerOf(view, line)
      const key = `${from} ${line.about?.at(-1) ?? line.i}`
      if (from === undefined || line.i <= (marks.lines?.[from] ?? -1) || seenCalls.has(key)) continue
      seenCalls.add(key)
      lines.set(from, (lines.get(from) ?? 0) + 1)
    }
    if (line.feed === 'council' && !isOwn(view, line) && line.i > (marks.council ?? -1)) count.council += 1
    if ((line.feed === 'media' || line.feed === 'news') && !isOwn(view, line) && line.i > (marks.media ?? -1)) count.media += 1
    if (line.feed === 'room' && line.person !== person && line.i > (marks.room ?? -1)) count.room += 1
    if (line.feed === 'group' && line.person !== person && line.i > (marks.group ?? -1)) count.group += 1
    if (line.feed === 'control' && line.person !== person && line.i > (marks.control ?? -1)) count.control += 1
  }
  return { lines, hotlines: [...lines.values()].reduce((sum, each) => sum + each, 0), ...count }
}

/** A mark to place on a lane: pixels across, width of its label, the span of time behind it, and whether it must keep the label if anyone does. */
export type CrowdMark = {
  readonly id: string
  readonly x: number
  readonly label: string
  readonly width: number
  readonly urgent: boolean
  /** Pixels its bar reaches to the right; 0 for a moment. */
  readonly tail: number
}

/** What a lane shows: a mark with or without its label, or several as one. `side` is where the label stands, `gap` pixels from x. */
export type CrowdItem = {
  readonly ids: readonly string[]
  readonly x: number
  readonly label: string | undefined
  readonly side: 'right' | 'left'
  readonly gap: number
}

/** The label several marks share. */
export type JointLabel = (count: number) => { readonly label: string; readonly width: number }

/** Marks nearer than this cover one another. */
const COVER = 9
const REACH = 6
const GAP = 9

type Span = { readonly from: number; readonly to: number }

const meets = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

type Cluster = {
  readonly ids: readonly string[]
  readonly x: number
  readonly label: string
  readonly width: number
  readonly urgent: boolean
  readonly tail: number
}

/** Joins marks that cover one another. */
const clusters = (marks: readonly CrowdMark[], joint: JointLabel): readonly Cluster[] => {
  const sorted = [...marks].sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
  const groups: CrowdMark[][] = []
  for (const mark of sorted) {
    const group = groups[groups.length - 1]
    const last = group?.[group.length - 1]
    if (group && last && mark.x - last.x < COVER) group.push(mark)
    else groups.push([mark])
  }
  return groups.map((group) => {
    const ids = group.map((mark) => mark.id)
    const first = group[0]
    const x = group.reduce((sum, mark) => sum + mark.x, 0) / group.length
    if (first && group.length === 1) return { ids, x, label: first.label, width: first.width, urgent: first.urgent, tail: first.tail }
    const tail = Math.max(...group.map((mark) => mark.x + mark.tail)) - x
    return { ids, x, ...joint(group.length), urgent: group.some((mark) => mark.urgent), tail: tail > COVER ? tail : 0 }
  })
}

/**
 * Places the labels of one lane between two pixels: urgent ones first, then from the left, each right of its mark or else left of it;
 * what would cover a mark or a label already there goes without, so that labels drop from the right. Covering marks become "3 events".
 */
export const crowding = (
  marks: readonly CrowdMark[],
  room: { readonly from: number; readonly to: number },
  joint: JointLabel,
): readonly CrowdItem[] => {
  const all = clusters(marks, joint)
  const dots: Span[] = all.map(({ x, tail }) => ({ from: x - REACH, to: x + Math.max(REACH, tail) }))
  const taken: Span[] = []
  const shown = new Map<Cluster, 'right' | 'left'>()
  const order = [...all].sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.x - b.x)
  for (const it of order) {
    const sides: readonly (readonly ['right' | 'left', Span])[] = [
      ['right', { from: it.x + it.tail + GAP, to: it.x + it.tail + GAP + it.width }],
      ['left', { from: it.x - GAP - it.width, to: it.x - GAP }],
    ]
    const found = sides.find(
      ([, span]) => span.from >= room.from && span.to <= room.to && ![...dots, ...taken].some((other) => meets(span, other)),
    )
    if (!found) continue
    shown.set(it, found[0])
    taken.push(found[1])
  }
  return all.map((it) => ({
    ids: it.ids,
    x: it.x,
    label: shown.has(it) ? it.label : undefined,
    side: shown.get(it) ?? 'right',
    gap: shown.get(it) === 'left' ? GAP : GAP + it.tail,
  }))
}

import type { LabelPoint, Place, Run, WaterLabel } from '../../shared/model/geometry.ts'

/** What a name stands for, in the order in which room is given (look/DESIGN.md 6, Labels). */
export type LabelRole = 'selected' | 'incident' | 'capital' | 'port' | 'airfield' | 'place' | 'state' | 'water'

/** How a name is set: `size` in px, `spacing` in em between letters (look/DESIGN.md 4). */
export type LabelStyle = {
  readonly family: 'condensed' | 'document'
  readonly size: number
  readonly weight: 400 | 500 | 600
  readonly italic: boolean
  readonly spacing: number
}

/** An upright box in map units, `x,y` its top left corner. */
export type LabelBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A name that has room. `x,y` is the centre, in map units; `text` is as drawn (capitals applied); `curve` is the stretch it follows. */
export type PlacedLabel = {
  readonly id: string
  readonly text: string
  readonly role: LabelRole
  readonly style: LabelStyle
  readonly x: number
  readonly y: number
  readonly boxes: readonly LabelBox[]
  readonly curve?: Run
}

/** What to place. `zoom` is px per map unit; `measure` gives px with letter spacing; `incidents` are ids of places with one open. */
export type LabelInput = {
  readonly places: readonly Place[]
  readonly states: readonly { readonly id: string; readonly name: string; readonly label: LabelPoint }[]
  readonly waters: readonly WaterLabel[]
  readonly zoom: number
  readonly measure: (text: string, style: LabelStyle) => { readonly width: number; readonly height: number }
  readonly selected?: string | undefined
  readonly incidents?: readonly string[] | undefined
  /** What the host shows: a name that its edge would cut stands elsewhere. */
  readonly view?: LabelBox
}

type Side = NonNullable<Place['side']>
type Candidate = Pick<PlacedLabel, 'x' | 'y' | 'boxes' | 'curve'>
type Wish = Pick<PlacedLabel, 'id' | 'text' | 'role' | 'style'> & { readonly candidates: readonly Candidate[]; readonly mark?: LabelBox }

const ORDER: readonly LabelRole[] = ['selected', 'incident', 'capital', 'port', 'airfield', 'place', 'state', 'water']
const SIDES: readonly Side[] = ['e', 'w', 'n', 's', 'ne', 'se', 'nw', 'sw']
/** Up to this zoom only capitals, states and waters are named (look/DESIGN.md 6, Zoom: region level). */
const REGION_ZOOM = 0.45
const MARK_PX = 5
const GAP_PX = 3
const HALO_PX = 2

const PLACE_STYLE: LabelStyle = { family: 'condensed', size: 12, weight: 500, italic: false, spacing: 0 }
const CAPITAL_STYLE: LabelStyle = { ...PLACE_STYLE, weight: 600 }
const STATE_STYLE: LabelStyle = { family: 'condensed', size: 16, weight: 600, italic: false, spacing: 0.28 }

/**
 * Chooses which names are shown and where, so that none overlaps another or the mark of a named place.
 * Room is given in the order of `ORDER`; a name without room is left out. A name keeps clear of all marks where it can.
 */
export function placeLabels(input: LabelInput): readonly PlacedLabel[] {
  const wishes = [...placeWishes(input), ...stateWishes(input), ...waterWishes(input)]
  const marks = wishes.flatMap(({ id, mark }) => (mark === undefined ? [] : [{ id, mark }]))
  const placed: PlacedLabel[] = []
  const taken: LabelBox[] = []
  for (const role of ORDER) {
    for (const wish of wishes) {
      if (wish.role !== role) continue
      const chosen = choose(wish, taken, { marks, view: input.view })
      if (chosen === undefined) continue
      const { id, text, style } = wish
      placed.push({ id, text, role, style, ...chosen })
      taken.push(...chosen.boxes, ...(wish.mark === undefined ? [] : [wish.mark]))
    }
  }
  return placed
}

type Mark = { readonly id: string; readonly mark: LabelBox }

type Around = { readonly marks: readonly Mark[]; readonly view: LabelBox | undefined }

function choose(wish: Wish, taken: readonly LabelBox[], { marks, view }: Around): Candidate | undefined {
  if (wish.mark !== undefined && overlapsAny([wish.mark], taken)) return undefined
  const free = wish.candidates.filter((candidate) => !overlapsAny(candidate.boxes, taken))
  const whole = free.filter(({ boxes }) => boxes.every((box) => isInside(box, view)))
  const others = marks.filter(({ id }) => id !== wish.id).map(({ mark }) => mark)
  const tries = whole.length > 0 ? whole : free
  return tries.find((candidate) => !overlapsAny(candidate.boxes, others)) ?? tries[0]
}

function isInside(box: LabelBox, view: LabelBox | undefined): boolean {
  if (view === undefined) return true
  return box.x >= view.x && box.y >= view.y && box.x + box.width <= view.x + view.width && box.y + box.height <= view.y + view.height
}

function overlapsAny(boxes: readonly LabelBox[], taken: readonly LabelBox[]): boolean {
  return boxes.some((a) => taken.some((b) => boxesOverlap(a, b)))
}

/** True when two boxes share any area. */
function boxesOverlap(a: LabelBox, b: LabelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function markBox(place: Place, zoom: number): LabelBox {
  return boxAt({ x: place.x, y: place.y }, (2 * MARK_PX) / zoom, (2 * MARK_PX) / zoom)
}

function boxAt(centre: { readonly x: number; readonly y: number }, width: number, height: number): LabelBox {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height }
}

function roleOf(place: Place, input: LabelInput): LabelRole {
  if (place.id === input.selected) return 'selected'
  if (input.incidents?.includes(place.id) === true) return 'incident'
  if (place.kind === 'capital' || place.kind === 'port' || place.kind === 'airfield') return place.kind
  return 'place'
}

function placeWishes(input: LabelInput): Wish[] {
  const wishes: Wish[] = []
  for (const place of input.places) {
    const role = roleOf(place, input)
    if (input.zoom <= REGION_ZOOM && (role === 'port' || role === 'airfield' || role === 'place')) continue
    const style = place.kind === 'capital' ? CAPITAL_STYLE : PLACE_STYLE
    const { width, height } = mapSize(input, place.name, style)
    const sides = place.side === undefined ? SIDES : [place.side, ...SIDES.filter((side) => side !== place.side)]
    const candidates = sides.map((side) => besides({ place, side, width, height, zoom: input.zoom }))
    wishes.push({ id: place.id, text: place.name, role, style, candidates, mark: markBox(place, input.zoom) })
  }
  return wishes
}

function mapSize(input: LabelInput, text: string, style: LabelStyle): { readonly width: number; readonly height: number } {
  const px = input.measure(text, style)
  return { width: (px.width + 2 * HALO_PX) / input.zoom, height: (px.height + 2 * HALO_PX) / input.zoom }
}

type Besides = { readonly place: Place; readonly side: Side; readonly width: number; readonly height: number; readonly zoom: number }

function besides({ place, side, width, height, zoom }: Besides): Candidate {
  const reach = (MARK_PX + GAP_PX) / zoom
  const diagonal = side.length === 2
  const across = side.includes('e') ? 1 : side.includes('w') ? -1 : 0
  const down = side.includes('s') ? 1 : side.includes('n') ? -1 : 0
  const x = place.x + across * ((diagonal ? reach / 2 : reach) + width / 2)
  const y = place.y + down * ((diagonal ? reach / 2 : reach) + height / 2)
  return { x, y, boxes: [boxAt({ x, y }, width, height)] }
}

const STATE_SHIFTS: readonly (readonly [number, number])[] = [0, -1, 1, -2, 2, -3, 3].flatMap((down) =>
  [0, -1, 1, -2, 2].map((across) => [across, down] as const),
)

/**
 * A state's name may step aside by up to three lines or two letters to each side, nearest first. One that the edge of the view would
 * cut moves in as far as it must, or is left out; one that is out of sight stays where it is.
 */
function stateWishes(input: LabelInput): Wish[] {
  const style = input.zoom <= REGION_ZOOM ? { ...STATE_STYLE, size: 15 } : STATE_STYLE
  const wishes = input.states.map((state) => {
    const text = state.name.toUpperCase()
    const { width, height } = mapSize(input, text, style)
    const step = style.size / input.zoom
    const near = [...STATE_SHIFTS].sort((a, b) => Math.abs(a[0]) + Math.abs(a[1]) - Math.abs(b[0]) - Math.abs(b[1]))
    const own = boxAt(state.label, width, height)
    const at = (centre: { readonly x: number; readonly y: number }) => ({ ...centre, boxes: [boxAt(centre, width, height)] })
    const steps = near.map(([across, down]) => at({ x: state.label.x + across * step, y: state.label.y + down * step }))
    const { view } = input
    if (view === undefined || !boxesOverlap(own, view)) return { id: state.id, text, role: 'state' as const, style, candidates: steps }
    const candidates = [...steps, at(movedIn(own, view))].filter(({ boxes }) => boxes.every((box) => isInside(box, view)))
    return { id: state.id, text, role: 'state' as const, style, candidates }
  })
  // Whoever must move makes room for those who need not.
  const moves = ({ candidates: [first] }: Wish): boolean => !input.states.some(({ label }) => label.x === first?.x && label.y === first.y)
  return [...wishes.filter((wish) => !moves(wish)), ...wishes.filter(moves)]
}

/** The centre of a box that lies in the view, as near as can be. */
function movedIn(box: LabelBox, view: LabelBox): { readonly x: number; readonly y: number } {
  const within = (from: number, length: number, least: number, span: number): number =>
    Math.max(least, Math.min(from, least + span - length)) + length / 2
  return { x: within(box.x, box.width, view.x, view.width), y: within(box.y, box.height, view.y, view.height) }
}

function waterStyle(water: WaterLabel, zoom: number): LabelStyle {
  const least = water.kind === 'strait' ? 12 : 14
  const most = water.kind === 'strait' ? 14 : 21
  const size = Math.round(Math.min(most, Math.max(least, water.size * zoom)))
  return { family: 'document', size, weight: 400, italic: true, spacing: water.kind === 'strait' ? 0.12 : 0.2 }
}

/** Wide waters first, so that the gulf is named before its straits. A name longer than its curve is left out. */
function waterWishes(input: LabelInput): Wish[] {
  const wishes: Wish[] = []
  for (const water of [...input.waters].sort((a, b) => b.size - a.size)) {
    const style = waterStyle(water, input.zoom)
    const text = water.kind === 'strait' ? water.name.toUpperCase() : water.name
    const { width, height } = mapSize(input, text, style)
    const slack = runLength(water.curve) - width
    if (slack < 0) continue
    const starts = [0.5, 0.35, 0.65, 0.15, 0.85, 0, 1].map((share) => share * slack)
    const candidates = starts.map((start) => alongCurve(water.curve, { start, width, height }))
    wishes.push({ id: water.name, text, role: 'water', style, candidates })
  }
  return wishes
}

/** Covers the stretch of the curve with boxes of one line height, so that a bent name does not claim its whole bounding box. */
function alongCurve(curve: Run, span: { readonly start: number; readonly width: number; readonly height: number }): Candidate {
  const pieces = Math.max(2, Math.ceil(span.width / span.height))
  const stretch: number[] = []
  const boxes: LabelBox[] = []
  for (let i = 0; i <= pieces; i++) {
    const at = pointAlong(curve, span.start + (span.width * i) / pieces)
    stretch.push(at.x, at.y)
    boxes.push(boxAt(at, span.height, span.height))
  }
  return { ...pointAlong(curve, span.start + span.width / 2), boxes, curve: stretch }
}

/** The length of an open run, in map units. */
function runLength(run: Run): number {
  let length = 0
  for (let i = 2; i < run.length; i += 2) length += segmentLength(run, i)
  return length
}

function segmentLength(run: Run, i: number): number {
  const dx = (run[i] ?? 0) - (run[i - 2] ?? 0)
  const dy = (run[i + 1] ?? 0) - (run[i - 1] ?? 0)
  return Math.sqrt(dx * dx + dy * dy)
}

function pointAlong(run: Run, distance: number): { readonly x: number; readonly y: number } {
  let left = distance
  for (let i = 2; i < run.length; i += 2) {
    const length = segmentLength(run, i)
    if (left <= length || i + 2 >= run.length) {
      const share = length === 0 ? 0 : Math.min(1, left / length)
      const x0 = run[i - 2] ?? 0
      const y0 = run[i - 1] ?? 0
      return { x: x0 + ((run[i] ?? 0) - x0) * share, y: y0 + ((run[i + 1] ?? 0) - y0) * share }
    }
    left -= length
  }
  return { x: run[0] ?? 0, y: run[1] ?? 0 }
}

import type { Place, Run } from '../../shared/model/geometry.ts'
import { inRings } from './hit-test.ts'
import { overlap } from './name-boxes.ts'
import { type LabelBox, type LabelInput, type PlacedLabel, placeLabels } from './place-labels.ts'

const SIDES: readonly NonNullable<Place['side']>[] = ['e', 'w', 'n', 's', 'ne', 'se', 'nw', 'sw']
/** Where a state's name may move, in lines of 16 px, when a counter stands on it. */
const LINES = [0, 2, -2, 3, -3, 4, -4, 5, -5] as const

type Tries = ReadonlyMap<string, number>

const turned = (place: Place, tries: number): Place => {
  if (tries === 0) return place
  const others = SIDES.filter((side) => side !== place.side)
  return { ...place, side: others[(tries - 1) % others.length] ?? 'e' }
}

const attempt = (input: LabelInput, tries: Tries): readonly PlacedLabel[] =>
  placeLabels({
    ...input,
    places: input.places.map((place) => turned(place, tries.get(place.id) ?? 0)),
    states: input.states.map((state) => {
      const lines = LINES[tries.get(state.id) ?? 0] ?? 0
      return { ...state, label: { ...state.label, y: state.label.y + (lines * 16) / input.zoom } }
    }),
  })

/** A state's name whose own place is on its land must not be pushed off it. */
const abroad = (label: PlacedLabel, input: LabelInput, rings: readonly Run[] | undefined): boolean => {
  const own = label.role === 'state' ? input.states.find((state) => state.id === label.id)?.label : undefined
  return own !== undefined && rings !== undefined && inRings(rings, [own.x, own.y]) && !inRings(rings, [label.x, label.y])
}

/**
 * `placeLabels` around what is already drawn: a name that would cover a taken box turns to its next side, a state's name
 * steps to its next line, and what finds no room after every try is left out. Boxes in map units.
 */
export const labelsAround = (
  input: LabelInput,
  taken: readonly LabelBox[],
  lands: ReadonlyMap<string, readonly Run[]>,
): readonly PlacedLabel[] => {
  const tries = new Map<string, number>()
  const clashes = (label: PlacedLabel): boolean =>
    label.boxes.some((box) => taken.some((other) => overlap(box, other))) || abroad(label, input, lands.get(label.id))
  let placed = attempt(input, tries)
  for (let round = 0; round <= SIDES.length; round++) {
    const wrong = placed.filter((label) => label.role !== 'water' && clashes(label))
    if (wrong.length === 0) break
    for (const label of wrong) tries.set(label.id, (tries.get(label.id) ?? 0) + 1)
    placed = attempt(input, tries)
  }
  return placed.filter((label) => !clashes(label))
}

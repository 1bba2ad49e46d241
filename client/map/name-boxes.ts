import type { LabelBox } from './place-labels.ts'

/** A side of a mark where a name may stand. */
export type NameSide = 'e' | 'w' | 's' | 'n' | 'c'

/** A name that has room: its block's centre lies (dx, dy) CSS pixels from the map point it belongs to. */
export type Name = {
  readonly id: string
  readonly text: string
  readonly note?: string
  readonly look: 'unit' | 'incident' | 'area' | 'veil' | 'chip' | 'seat' | 'storm'
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
  readonly width: number
  readonly height: number
  readonly align: 'left' | 'right' | 'center'
}

/** A name looking for room; `reach` is how far from the point it must stay, CSS pixels. Sides are tried in order. */
export type NameWish = Pick<Name, 'id' | 'text' | 'look' | 'x' | 'y' | 'width' | 'height'> & {
  readonly note?: string
  readonly reach: number
  readonly sides: readonly NameSide[]
  /** The mark itself is drawn aside of its point by this much. */
  readonly from?: readonly [number, number]
}

const offset = (wish: NameWish, side: NameSide): readonly [number, number] => {
  const across = wish.reach + wish.width / 2
  const down = wish.reach + wish.height / 2
  const [fx, fy] = wish.from ?? [0, 0]
  if (side === 'c') return [fx, fy]
  if (side === 'e' || side === 'w') return [fx + (side === 'e' ? across : -across), fy]
  return [fx, fy + (side === 's' ? down : -down)]
}

const ALIGN: Readonly<Record<NameSide, Name['align']>> = { e: 'left', w: 'right', s: 'center', n: 'center', c: 'center' }

/** The box of a block in map units. */
export const nameBox = (name: Pick<Name, 'x' | 'y' | 'dx' | 'dy' | 'width' | 'height'>, scale: number): LabelBox => ({
  x: name.x + (name.dx - name.width / 2) / scale,
  y: name.y + (name.dy - name.height / 2) / scale,
  width: name.width / scale,
  height: name.height / scale,
})

/** Whether two boxes share area. */
export const overlap = (a: LabelBox, b: LabelBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const inside = (box: LabelBox, view: LabelBox): boolean =>
  box.x >= view.x && box.y >= view.y && box.x + box.width <= view.x + view.width && box.y + box.height <= view.y + view.height

/**
 * Gives each wish the first side free of `taken` and of the names before it, preferring sides inside the view;
 * one without room is left out. Boxes in map units.
 */
export const placeNames = (
  wishes: readonly NameWish[],
  taken: readonly LabelBox[],
  at: { readonly scale: number; readonly view: LabelBox },
): readonly Name[] => {
  const names: Name[] = []
  const boxes = [...taken]
  for (const wish of wishes) {
    const free = wish.sides
      .map((side) => {
        const [dx, dy] = offset(wish, side)
        return { side, dx, dy, box: nameBox({ ...wish, dx, dy }, at.scale) }
      })
      .filter(({ box }) => !boxes.some((other) => overlap(other, box)))
    const chosen = free.find(({ box }) => inside(box, at.view)) ?? free[0]
    if (!chosen) continue
    const { id, text, look, x, y, width, height, note } = wish
    const { dx, dy, side, box } = chosen
    names.push({ id, text, look, x, y, dx, dy, width, height, align: ALIGN[side], ...(note === undefined ? {} : { note }) })
    boxes.push(box)
  }
  return names
}

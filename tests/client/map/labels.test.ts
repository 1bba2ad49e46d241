import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inRings } from '../../../client/map/hit-test.ts'
import { type NameWish, nameBox, overlap, placeNames } from '../../../client/map/name-boxes.ts'
import type { MapPicture, ZoomLevel } from '../../../client/map/picture.ts'
import type { LabelBox } from '../../../client/map/place-labels.ts'
import { type SettledLabels, settleLabels } from '../../../client/map/settle-labels.ts'
import { stackTokens } from '../../../client/map/stack-tokens.ts'
import type { Geometry, Place } from '../../../shared/model/geometry.ts'
import { samplePicture } from './sample-picture.ts'

const folder = 'scenarios/regions/halcyra-gulf'
const geometry = JSON.parse(readFileSync(`${folder}/geometry.json`, 'utf8')) as Geometry
const { places } = parse(readFileSync(`${folder}/region.yaml`, 'utf8')) as { places: Place[] }
const sample = samplePicture(geometry, places, 'shade.png')

const settle = (picture: MapPicture, at: { scale: number; level: ZoomLevel; selected?: string; view?: LabelBox }): SettledLabels =>
  settleLabels({
    picture,
    tokens: stackTokens(picture.tokens, at.scale, at.selected),
    scale: at.scale,
    view: at.view ?? { x: 0, y: 0, width: 1000, height: 700 },
    level: at.level,
    tokenSize: 24,
    selected: at.selected,
    hovered: undefined,
    measure: (text, style) => ({ width: text.length * style.size * (0.5 + style.spacing), height: style.size * 1.25 }),
    wide: (text) => text.length * 6.2,
  })

const boxesOf = ({ names, labels }: SettledLabels, scale: number) => [
  ...names.map((name) => ({ id: name.id, box: nameBox(name, scale) })),
  ...labels.flatMap((label) => label.boxes.map((box) => ({ id: label.id, box }))),
]

const within = (box: LabelBox, view: LabelBox): boolean =>
  box.x >= view.x && box.y >= view.y && box.x + box.width <= view.x + view.width && box.y + box.height <= view.y + view.height

describe('the names on a rich map', () => {
  for (const [scale, level] of [
    [0.61, 'region'],
    [0.75, 'theatre'],
    [0.98, 'theatre'],
    [2.6, 'incident'],
  ] as const)
    it(`never overlap at scale ${scale}`, () => {
      const boxes = boxesOf(settle(sample, { scale, level }), scale)
      const clashes = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => a.id !== b.id && overlap(a.box, b.box))
          .map((b) => `${a.id} and ${b.id}`),
      )
      expect(clashes).toEqual([])
    })

  it('keep clear of the counters', () => {
    const scale = 0.98
    const counters = stackTokens(sample.tokens, scale, undefined).map(({ token, dx, dy }) =>
      nameBox({ ...token, dx, dy, width: 24, height: 24 }, scale),
    )
    const covering = boxesOf(settle(sample, { scale, level: 'theatre' }), scale).filter(({ box }) =>
      counters.some((it) => overlap(it, box)),
    )
    expect(covering.map(({ id }) => id)).toEqual([])
  })

  it('name the incident and every capital before anything lesser', () => {
    const { names, labels } = settle(sample, { scale: 0.98, level: 'theatre' })
    expect(names.map((name) => name.id)).toContain('incident:collision')
    const capitals = places.filter((place) => place.kind === 'capital').map((place) => place.id)
    expect(labels.map((label) => label.id)).toEqual(expect.arrayContaining(capitals))
  })

  it('leave a state’s name on its own land', () => {
    const { labels } = settle(sample, { scale: 0.98, level: 'theatre' })
    const abroad = labels.filter((label) => {
      const shape = geometry.states.find((state) => label.role === 'state' && state.id === label.id)
      return shape && inRings(shape.rings, [shape.label.x, shape.label.y]) && !inRings(shape.rings, [label.x, label.y])
    })
    expect(abroad.map((label) => label.id)).toEqual([])
  })

  it('are cut by no edge of the view where they name a state, wherever one looks', () => {
    const corner = fc.record({ x: fc.integer({ min: -100, max: 700 }), y: fc.integer({ min: -100, max: 500 }) })
    fc.assert(
      fc.property(corner, fc.constantFrom(0.61, 0.98, 1.4), ({ x, y }, scale) => {
        const view = { x, y, width: 380 / scale, height: 230 / scale }
        const { labels } = settle(sample, { scale, level: 'theatre', view })
        const cut = labels.filter(({ role, boxes }) => role === 'state' && boxes.some((box) => overlap(box, view) && !within(box, view)))
        expect(cut.map(({ text }) => text)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('stand under the states’ tokens while hotlines are on, instead of on the land', () => {
    const { names, labels } = settle({ ...sample, layers: { ...sample.layers, hotlines: true } }, { scale: 0.98, level: 'theatre' })
    expect(names.filter((name) => name.look === 'seat')).toHaveLength(6)
    expect(labels.filter((label) => label.role === 'state' || label.role === 'capital')).toEqual([])
  })
})

describe('names that look for room', () => {
  const wish = (it: Partial<NameWish>): NameWish => ({
    id: 'unit:a',
    text: 'Heron',
    look: 'unit',
    x: 50,
    y: 50,
    width: 40,
    height: 15,
    reach: 12,
    sides: ['e', 'w', 's', 'n'],
    ...it,
  })
  const view = { x: 0, y: 0, width: 100, height: 100 }

  it('turn to the side that stays in view', () => {
    expect(placeNames([wish({ x: 80 })], [], { scale: 1, view })[0]?.align).toBe('right')
  })

  it('are left out when every side is taken', () => {
    expect(placeNames([wish({})], [view], { scale: 1, view })).toEqual([])
  })

  it('never overlap, however many want the same place', () => {
    const at = fc.integer({ min: 20, max: 80 })
    fc.assert(
      fc.property(fc.array(fc.record({ x: at, y: at }), { maxLength: 12 }), fc.constantFrom(0.5, 1, 2), (points, scale) => {
        const placed = placeNames(
          points.map((p, i) => wish({ id: `unit:${i}`, ...p })),
          [],
          { scale, view },
        )
        const boxes = placed.map((name) => nameBox(name, scale))
        expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlap(a, b)))).toBe(false)
      }),
    )
  })
})

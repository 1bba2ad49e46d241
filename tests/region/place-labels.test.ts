import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LabelInput, LabelStyle, PlacedLabel } from '../../client/map/place-labels.ts'
import { placeLabels } from '../../client/map/place-labels.ts'
import { readRegion } from '../../server/region/read-region.ts'
import type { Geometry, Place, PlaceKind } from '../../shared/model/geometry.ts'

const folder = join(import.meta.dirname, '../../scenarios/regions/halcyra-gulf')
const region = readRegion('region.yaml', readFileSync(join(folder, 'region.yaml'), 'utf8'))
const geometry = JSON.parse(readFileSync(join(folder, 'geometry.json'), 'utf8')) as Geometry

/** Text sizes as Chromium measures these names in Plex Sans Condensed and Source Serif, on the wide side: the mean letter in em. */
function measure(text: string, style: LabelStyle): { readonly width: number; readonly height: number } {
  const letter = text === text.toUpperCase() ? 0.62 : 0.49
  return { width: text.length * style.size * (letter + style.spacing), height: style.size * 1.2 }
}

const places = region.places.map(({ id, name, kind, x, y, side }): Place => ({ id, name, kind, x, y, ...(side && { side }) }))
const states = geometry.states.map(({ id, label }) => ({ id, name: region.states.find((state) => state.id === id)!.name, label }))
const gulf = (zoom: number, more: Partial<LabelInput> = {}): readonly PlacedLabel[] =>
  placeLabels({ places, states, waters: geometry.waters, zoom, measure, ...more })

function overlapping(labels: readonly PlacedLabel[]): string[] {
  const found: string[] = []
  labels.forEach((one, i) => {
    for (const other of labels.slice(i + 1)) {
      const meet = one.boxes.some((a) =>
        other.boxes.some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
      )
      if (meet) found.push(`${one.text} on ${other.text}`)
    }
  })
  return found
}

const shown = (labels: readonly PlacedLabel[], role: string): string[] =>
  labels.filter((label) => label.role === role).map(({ text }) => text)

describe('the names of the Halcyra Gulf', () => {
  it.each([0.3, 0.45, 0.79, 0.8, 1.4, 2.4])('never overlap at zoom %d', (zoom) => {
    expect(overlapping(gulf(zoom))).toEqual([])
  })

  it.each([0.45, 0.8, 1.4])('hold all capitals and all states at zoom %d', (zoom) => {
    expect(shown(gulf(zoom), 'capital')).toHaveLength(6)
    expect(shown(gulf(zoom), 'state').sort()).toEqual(['BELMARA', 'CORVATH', 'DOVRANA', 'NORVANE', 'SARREL', 'WESSMARK'])
  })

  it('leave out places other than capitals at region level', () => {
    const named = gulf(0.4)
    expect([...shown(named, 'port'), ...shown(named, 'airfield'), ...shown(named, 'place')]).toEqual([])
  })

  it('hold every place at incident level', () => {
    const named = new Set(gulf(2.4).map(({ id }) => id))
    expect(places.filter(({ id }) => !named.has(id)).map(({ name }) => name)).toEqual([])
  })

  it('hold the gulf itself at every zoom from which it can be seen whole', () => {
    for (const zoom of [0.45, 0.79, 1.1]) expect(shown(gulf(zoom), 'water')).toContain('Halcyra Gulf')
  })

  it('set straits in capitals and open water in italics as written', () => {
    const waters = gulf(1.4).filter(({ role }) => role === 'water')
    expect(waters.map(({ text }) => text)).toEqual(expect.arrayContaining(['Halcyra Gulf', 'WESS STRAIT']))
    for (const { style, curve } of waters) {
      expect(style.italic).toBe(true)
      expect(curve!.length).toBeGreaterThan(4)
    }
  })

  it('put the selected place first, then places with an incident', () => {
    const named = gulf(0.4, { selected: 'tessel-air', incidents: ['cable-house', 'tessel-air'] })
    expect(named.slice(0, 2).map(({ id, role }) => [id, role])).toEqual([
      ['tessel-air', 'selected'],
      ['cable-house', 'incident'],
    ])
  })

  it('stand on the side the author chose when there is room', () => {
    const label = gulf(2.4).find(({ id }) => id === 'wessport')!
    const place = places.find(({ id }) => id === 'wessport')!
    expect(label.x).toBeGreaterThan(place.x)
    expect(label.y).toBeCloseTo(place.y, 6)
  })
})

describe('names anywhere', () => {
  const kinds: readonly PlaceKind[] = ['capital', 'port', 'airfield', 'border', 'sea', 'city']
  const anyPlaces = fc
    .array(
      fc.record({ name: fc.string({ minLength: 3, maxLength: 14 }), kind: fc.constantFrom(...kinds), x: fc.nat(300), y: fc.nat(200) }),
      { maxLength: 30 },
    )
    .map((list) => list.map((place, i): Place => ({ ...place, id: `place-${i}` })))
  const anyZoom = fc.double({ min: 0.2, max: 3, noNaN: true })

  it('never overlap', () => {
    fc.assert(
      fc.property(anyPlaces, anyZoom, (list, zoom) => {
        expect(overlapping(placeLabels({ places: list, states, waters: geometry.waters, zoom, measure }))).toEqual([])
      }),
    )
  })

  it('of states and waters never move or hide the name of a place', () => {
    fc.assert(
      fc.property(anyPlaces, anyZoom, (list, zoom) => {
        const all = placeLabels({ places: list, states, waters: geometry.waters, zoom, measure })
        const alone = placeLabels({ places: list, states: [], waters: [], zoom, measure })
        expect(all.filter(({ role }) => role !== 'state' && role !== 'water')).toEqual(alone)
      }),
    )
  })

  it('always hold the selected place', () => {
    fc.assert(
      fc.property(anyPlaces, anyZoom, (list, zoom) => {
        const [first] = list
        if (first === undefined) return
        const [label] = placeLabels({ places: list, states, waters: geometry.waters, zoom, measure, selected: first.id })
        expect(label?.id).toBe(first.id)
      }),
    )
  })
})

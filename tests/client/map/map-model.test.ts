import { describe, expect, it } from 'vitest'
import { listGroups } from '../../../client/map/list-groups.ts'
import { mapWish } from '../../../client/map/map-keys.ts'
import { mapSpots } from '../../../client/map/map-objects.ts'
import type { MapPicture } from '../../../client/map/picture.ts'
import { nextPulses, pulsePart } from '../../../client/map/pulses.ts'
import { shownPlaces } from '../../../client/map/shown-places.ts'
import { layersFrom, switchLayer } from '../../../client/map/switch-layer.ts'
import type { Geometry, Place } from '../../../shared/model/geometry.ts'
import { samplePicture } from './sample-picture.ts'

const geometry: Geometry = {
  region: 'test',
  extent: { x: 0, y: 0, width: 1000, height: 700 },
  land: [],
  landLow: [],
  depth: [],
  states: [],
  provinces: [],
  borders: [],
  waters: [],
  shade: { file: 'shade.png', width: 1, height: 1 },
}
const places: readonly Place[] = [
  { id: 'corva', name: 'Corva', kind: 'capital', x: 690, y: 200, state: 'COR' },
  { id: 'corva-air', name: 'Corva Air', kind: 'airfield', x: 696, y: 204, state: 'COR' },
  { id: 'mid-gulf', name: 'Mid-Gulf', kind: 'sea', x: 560, y: 340 },
]
const sample = samplePicture(geometry, places, 'shade.png')

describe('the list beside the map', () => {
  it('holds exactly the objects of the canvas, each once, with its sentence', () => {
    for (const layers of [sample.layers, layersFrom(['hotlines', 'tension']), layersFrom([])]) {
      const picture: MapPicture = { ...sample, layers }
      const listed = listGroups(picture).flatMap((group) => group.items)
      expect(listed.map((item) => item.id).sort()).toEqual(
        mapSpots(picture)
          .map((spot) => spot.id)
          .sort(),
      )
      expect(listed.filter((item) => item.say === '')).toEqual([])
    }
  })

  it('is grouped as the design orders it, without empty groups', () => {
    expect(listGroups({ ...sample, layers: layersFrom(['hotlines']) }).map((group) => group.id)).toEqual([
      'incidents',
      'own',
      'others',
      'needs',
      'lanes',
      'lines',
      'places',
    ])
    expect(listGroups({ ...sample, incidents: [], accounts: [] }).map((group) => group.id)).not.toContain('incidents')
  })

  it('says a place by name, kind and state', () => {
    const said = listGroups(sample).flatMap((group) => group.items)
    expect(said.find((item) => item.id === 'corva')?.say).toBe('Corva, capital, Corvath.')
    expect(said.find((item) => item.id === 'mid-gulf')?.say).toBe('Mid-Gulf, sea area.')
  })
})

describe('layers', () => {
  it('are at most three: a fourth replaces the oldest and says which', () => {
    expect(switchLayer(['relief', 'posture', 'weather'], 'hotlines')).toEqual({
      on: ['posture', 'weather', 'hotlines'],
      replaced: 'relief',
    })
  })

  it('go off when switched again, and replace nothing then', () => {
    expect(switchLayer(['relief', 'posture', 'weather'], 'posture')).toEqual({ on: ['relief', 'weather'] })
    expect(layersFrom(['relief'])).toEqual({ relief: true, posture: false, weather: false, hotlines: false, tension: false })
  })
})

describe('places', () => {
  it('keep the greater of two marks that would cover each other, until the camera is near', () => {
    const shown = (scale: number) => shownPlaces({ places, berths: [] }, 'theatre', scale).map((place) => place.id)
    expect(shown(0.8)).toEqual(['corva', 'mid-gulf'])
    expect(shown(3)).toEqual(['corva', 'corva-air', 'mid-gulf'])
  })

  it('are the capitals alone at region level', () => {
    expect(shownPlaces({ places, berths: [] }, 'region', 0.5).map((place) => place.id)).toEqual(['corva'])
  })
})

describe('pulses', () => {
  const none = { played: new Set<string>(), running: [] }

  it('play once for what is fresh, and not again while it stays', () => {
    const first = nextPulses(none, sample, 1000)
    expect(first.running.map((pulse) => pulse.id)).toEqual(['incident:collision'])
    const second = nextPulses(first, sample, 9000)
    expect(second.running).toEqual(first.running)
    expect(second.running.map((pulse) => pulsePart(pulse, 9000))).toEqual([undefined])
  })

  it('stop when their object is gone', () => {
    expect(nextPulses(nextPulses(none, sample, 0), { ...sample, incidents: [] }, 10).running).toEqual([])
  })
})

describe('keys', () => {
  const press = (key: string, more: { ctrlKey?: boolean } = {}) => mapWish({ key, ctrlKey: false, altKey: false, metaKey: false, ...more })

  it('are those of the table', () => {
    expect(press('ArrowUp')).toEqual({ wish: 'go', direction: 'up' })
    expect(['Enter', '+', '=', '-', '0', '.', ',', 'Escape'].map((key) => press(key)?.wish)).toEqual([
      'open',
      'zoom-in',
      'zoom-in',
      'zoom-out',
      'fit',
      'next',
      'previous',
      'clear',
    ])
  })

  it('leave everything else to others', () => {
    expect(press('a')).toBeUndefined()
    expect(press('0', { ctrlKey: true })).toBeUndefined()
  })
})

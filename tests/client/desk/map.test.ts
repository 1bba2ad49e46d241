import { describe, expect, it } from 'vitest'
import { calloutOf } from '../../../client/panel/map/callout-facts.ts'
import { calloutPlace } from '../../../client/panel/map/callout-place.ts'
import { mapPicture } from '../../../client/panel/map/map-picture.ts'
import { mapSource } from '../../../client/panel/map/map-source.ts'
import { phaseLayers } from '../../../client/panel/map/phase-layers.ts'
import { steadyPicture } from '../../../client/panel/map/steady-picture.ts'
import type { Geometry } from '../../../shared/model/geometry.ts'
import type { Rec } from '../../../shared/model/record.ts'
import { clock, rec, setting, viewOf } from './small-view.ts'

const shape = (id: string) => ({ id, rings: [], label: { x: 0, y: 0 } })
const geometry: Geometry = {
  region: 'small',
  extent: { x: 0, y: 0, width: 1000, height: 700 },
  land: [],
  landLow: [],
  depth: [],
  states: [shape('BEL'), shape('NOR'), shape('COR'), shape('ZZZ')],
  provinces: [],
  borders: [],
  waters: [],
  shade: { file: '', width: 1, height: 1 },
}
const region = { geometry, shadeUrl: '/shade.png' }
const pictureOf = (...records: readonly Rec[]) => mapPicture(viewOf(clock(2, 'orders'), ...records), { region, setting })

const incident = rec('incident:one', {
  title: 'A scrape',
  place: 'gulf',
  between: ['NOR', 'BEL'],
  windowHours: 6,
  turn: 2,
  at: 0,
  open: true,
  contact: false,
})
const asset = (n: number, more: object = {}): Rec =>
  rec(`asset:${n}`, { state: 'BEL', type: 'a400m', name: `Osprey ${n}`, place: 'bel-air', payloadKg: 22_000, busyTurn: 0, ...more })

describe('the map of a view', () => {
  it('leaves out states and places that are not part of the exercise', () => {
    const picture = pictureOf()
    expect(picture.geometry.states.map(({ id }) => id)).toEqual(['BEL', 'NOR', 'COR'])
    expect(picture.places.map(({ id }) => id)).not.toContain('far-port')
    expect(picture.places.map(({ id }) => id)).toContain('gulf')
  })

  it('tints states by the band of one’s own trust', () => {
    const trust = (to: string, value: number) =>
      rec(`relation:BEL-${to}`, { from: 'BEL', to, trust: value, base: 50, streak: 0, rapport: 0 })
    const tints = Object.fromEntries(pictureOf(trust('NOR', 15), trust('COR', 85)).states.map(({ id, tint }) => [id, tint]))
    expect(tints).toEqual({ BEL: 1, NOR: 0.45, COR: 1 })
  })

  it('gathers own units of a kind in a place, and says how many are in use', () => {
    const [token, ...rest] = pictureOf(asset(1), asset(2), asset(3, { busyTurn: 2 })).tokens
    expect(rest).toEqual([])
    expect(token).toMatchObject({
      id: 'asset:1',
      kind: 'aircraft',
      state: 2,
      mine: true,
      stack: 3,
      label: 'Osprey',
      note: '1 in use',
      x: 850,
      y: 320,
    })
    expect(token?.say).toBe('3 A400M, Osprey, Belmara, at BEL-AIR, 1 in use this turn.')
  })

  it('shows the latest sighting of a thing, and its age once it is older than a turn', () => {
    const sighting = (id: string, turn: number, more: object = {}) =>
      rec(`sighting:${id}`, {
        viewer: 'BEL',
        what: 'posture',
        of: 'NOR',
        place: 'nor-port',
        value: turn,
        turn,
        at: 0,
        says: { say: 'Boats.' },
        ...more,
      })
    const fresh = pictureOf(sighting('a', 1), sighting('b', 2)).tokens
    expect(fresh).toHaveLength(1)
    expect(fresh[0]).toMatchObject({ id: 'sighting:b', pips: 2, mine: false, state: 1 })
    expect(fresh[0]?.age).toBeUndefined()
    const later = mapPicture(viewOf(clock(4, 'orders'), sighting('b', 2)), { region, setting }).tokens
    expect(later[0]?.age).toBe('Seen T2')
  })

  it('marks incidents of this turn as fresh, and closed ones as closed', () => {
    expect(pictureOf(incident).incidents[0]).toMatchObject({ id: 'incident:one', x: 560, y: 340, fresh: true, closed: false, urgent: true })
    expect(pictureOf({ ...incident, turn: 1, open: false } as Rec).incidents[0]).toMatchObject({ fresh: false, closed: true })
  })

  it('draws people in need with the part that is still unmet', () => {
    const need = (deliveredKg: number, unmetKg: number) =>
      rec('need:one', {
        place: 'cor-city',
        owner: 'COR',
        title: 'Cut off',
        through: 'cor-air',
        people: 720,
        kgPerTurn: { water: 2700, food: 300 },
        fromTurn: 2,
        deliveredKg,
        unmetKg,
      })
    expect(pictureOf(need(0, 0)).zones[0]).toMatchObject({ unmet: 1, tone: 'crit', label: '720 people, 3 t a turn' })
    expect(pictureOf(need(3000, 1000)).zones[0]).toMatchObject({ unmet: 0.25 })
    expect(pictureOf(need(3000, 0)).zones[0]).toMatchObject({ unmet: 0, tone: 'ink', urgent: false })
  })

  it('draws lines by their state, missing ones as dots, and pulses while a call rings', () => {
    const known = rec('line:one', {
      between: ['NOR', 'BEL'],
      channel: 'milops',
      status: 'active',
      announced: false,
      lastTest: 0,
      protocol: 1,
    })
    const ring = rec('call:one', { line: 'line:one', from: 'NOR', to: 'BEL', purpose: 'clarify', status: 'ringing', turn: 2, at: 0 })
    const arcs = pictureOf(known, ring).arcs.filter(({ style }) => style !== 'tension')
    expect(arcs.map(({ id, style, mine }) => [id, style, mine])).toEqual([
      ['line:one', 'line-good', true],
      ['no-line:COR', 'line-none', true],
    ])
    expect(arcs[0]).toMatchObject({ pulse: true, plate: 'Not tested', protocol: 1, from: [480, 70], to: [800, 260] })
  })

  it('knows own pairs as they are and the others as the region knows them', () => {
    const arcs = pictureOf(
      rec('dyad:BEL-NOR', { between: ['BEL', 'NOR'], rung: 3, band: 'uneasy' }),
      rec('rung:BEL-NOR', { between: ['BEL', 'NOR'], rung: 2, turn: 1 }),
      rec('rung:COR-NOR', { between: ['COR', 'NOR'], rung: 1, turn: 1 }),
    ).arcs.filter(({ style }) => style === 'tension')
    expect(arcs.map(({ id, rung, mine }) => [id, rung, mine])).toEqual([
      ['dyad:BEL-NOR', 3, true],
      ['rung:COR-NOR', 1, false],
    ])
  })

  it('draws relief on its way, held at a border, and as offered', () => {
    const load = (status: string) =>
      rec('shipment:one', {
        from: 'BEL',
        to: 'COR',
        origin: 'bel-air',
        place: 'cor-air',
        need: 'need:one',
        kg: { water: 2700, food: 300 },
        status,
        dueTurn: 2,
        leftTurn: 2,
      })
    const offered = rec('offer:one', {
      from: 'BEL',
      to: 'COR',
      need: 'need:two',
      place: 'cor-air',
      kg: { water: 1000 },
      assets: [],
      status: 'offered',
      turn: 2,
    })
    const stock = rec('stock:one', { state: 'BEL', place: 'bel-air', kg: { water: 1, food: 0, shelter: 0, medical: 0, fuel: 0 } })
    const flows = pictureOf(load('moving'), offered, stock).flows
    expect(flows.map(({ id, status, tonnes }) => [id, status, tonnes])).toEqual([
      ['shipment:one', 'open', 3],
      ['offer:one', 'planned', 1],
    ])
    expect(flows[0]?.path.at(0)).toEqual([850, 320])
    expect(flows[0]?.path.at(-1)).toEqual([700, 210])
    expect(pictureOf(load('waiting')).flows[0]).toMatchObject({ status: 'held', label: '3 t, waits for clearance' })
  })

  it('veils others’ ports and airfields of which nothing has come lately', () => {
    expect(pictureOf().fog).toHaveLength(2)
    const told = rec('notice:one', {
      activity: 'activity:x',
      from: 'NOR',
      to: ['BEL'],
      title: 'Drill',
      place: 'nor-port',
      troops: 600,
      startTurn: 2,
      endTurn: 2,
      turn: 2,
    })
    expect(pictureOf(told).fog).toEqual([{ x: 700, y: 210, radius: 38 }])
  })

  it('keeps the parts that say the same as the same objects', () => {
    const before = pictureOf(incident)
    expect(steadyPicture(before, pictureOf(incident))).toBe(before)
    const after = steadyPicture(before, pictureOf(incident, asset(1)))
    expect(after).not.toBe(before)
    expect(after.states).toBe(before.states)
    expect(after.arcs).toBe(before.arcs)
    expect(after.tokens).toHaveLength(1)
  })

  it('asks for one layer over the relief in each phase', () => {
    expect(['briefing', 'consultation', 'orders', 'debrief'].map(phaseLayers)).toEqual([
      ['relief'],
      ['relief', 'hotlines'],
      ['relief', 'posture'],
      ['relief', 'tension'],
    ])
  })
})

describe('the causes of a need', () => {
  const need = rec('need:one', {
    ...{ title: 'Cut off', place: 'gulf', owner: 'COR', through: 'cor-air', people: 720, fromTurn: 1, public: true },
    ...{ kgPerTurn: { water: 2700, food: 300 }, deliveredKg: 3000, unmetKg: 3000 },
  })
  const landed = rec('shipment:one', {
    ...{ from: 'BEL', to: 'COR', origin: 'bel-air', place: 'cor-air', need: 'need:one', kg: { water: 3000 }, landedKg: { water: 3000 } },
    ...{ assets: [], mode: 'air', marking: 'civil', status: 'delivered', leftTurn: 2, dueTurn: 2 },
  })

  it('are what a turn takes, what landed, and what did not come', () => {
    const source = { ...mapSource(viewOf(clock(3, 'orders'), need, landed), setting), timeOf: () => '' }
    expect(calloutOf(source, 'need:one')?.why).toEqual([
      '720 people need 2.7 t water, 0.3 t food a turn.',
      'Belmara landed 3 t water in T2.',
      '3 t that were due did not reach them.',
    ])
  })
})

describe('a callout', () => {
  const timeOf = ({ turn, at }: { turn: number; at: number }): string => `T${turn}+${at}`
  const about = (id: string, ...records: readonly Rec[]) =>
    calloutOf({ ...mapSource(viewOf(clock(2, 'orders'), ...records), setting), timeOf }, id)

  it('tells of an incident when it happened, until when talk counts, and how likely it was meant', () => {
    const belief = rec('belief:one', { seat: 'BEL', incident: 'incident:one', low: 0.5, high: 0.7 })
    const callout = about('incident:one', incident, belief)
    expect(callout?.title).toBe('A scrape')
    expect(callout?.facts).toEqual([
      ['Happened', 'T2+0, no evidence'],
      ['Window', 'Closes T2+360'],
      ['Likely meant', '50 to 70 %'],
    ])
    expect(callout?.actions.map(({ label }) => label)).toEqual(['Open line to Norvane', 'Estimate'])
    expect(callout?.actions[1]?.act).toEqual({
      opens: 'composer',
      composing: { action: 'submit-belief', params: { incident: 'incident:one' } },
    })
  })

  it('offers no action that the exercise does not offer yet', () => {
    const need = rec('need:one', {
      place: 'cor-city',
      owner: 'COR',
      title: 'Cut off',
      through: 'cor-air',
      people: 9,
      kgPerTurn: {},
      fromTurn: 2,
      deliveredKg: 0,
      unmetKg: 0,
    })
    expect(about('need:one', need)?.actions.map(({ label }) => label)).toEqual(['Open line to Corvath'])
  })

  it('has at most three facts and two actions for anything on the map', () => {
    const things = [incident, asset(1), rec('dyad:BEL-NOR', { between: ['BEL', 'NOR'], rung: 3, band: 'uneasy' })]
    for (const id of [...things.map((one) => one.id), 'bel-air', 'nor-port', 'no-line:COR', 'NOR', 'BEL']) {
      const callout = about(id, ...things)
      expect(callout, id).toBeDefined()
      expect(callout?.facts.length, id).toBeLessThanOrEqual(3)
      expect(callout?.actions.length, id).toBeLessThanOrEqual(2)
    }
    expect(about('incident:other', ...things)).toBeUndefined()
  })

  const card = { width: 252, height: 130 }
  const map = { width: 792, height: 552 }

  it('stands to the lower right of its object, and turns where the map ends', () => {
    expect(calloutPlace({ x: 200, y: 150 }, card, map)).toEqual({ left: 256, top: 190, end: { x: 256, y: 190 } })
    const left = calloutPlace({ x: 700, y: 150 }, card, map)
    expect(left.left + card.width).toBe(700 - 56)
    expect(left.end.x).toBe(700 - 56)
    expect(calloutPlace({ x: 200, y: 500 }, card, map).top).toBe(500 - 40 - 130)
  })

  it('is never outside the map', () => {
    for (const point of [
      { x: -40, y: -40 },
      { x: 900, y: 700 },
      { x: 400, y: 20 },
    ]) {
      const { left, top } = calloutPlace(point, card, map)
      expect(left).toBeGreaterThanOrEqual(10)
      expect(left + card.width).toBeLessThanOrEqual(map.width)
      expect(top).toBeGreaterThanOrEqual(48)
      expect(top + card.height).toBeLessThanOrEqual(map.height)
    }
  })
})

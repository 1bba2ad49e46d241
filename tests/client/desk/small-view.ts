import type { Place } from '../../../shared/model/geometry.ts'
import type { Rec } from '../../../shared/model/record.ts'
import type { View } from '../../../shared/model/view.ts'
import { seatViewer } from '../../../shared/model/viewer.ts'
import type { Phase } from '../../../shared/noun/clock.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import { type Mirror, mirrorView, openMirror } from '../../../shared/patch/mirror.ts'
import type { Heard } from '../../../shared/wire/socket.ts'

const state = (id: string, name: string, colour: number) => ({
  id,
  name,
  official: `Republic of ${name}`,
  colour,
  tagline: '',
  playable: true,
})

const place = (id: string, kind: Place['kind'], more: Partial<Place> & { x: number; y: number }): Place => ({
  id,
  name: id.toUpperCase(),
  kind,
  ...more,
})

/** Three states of a small sea: Bel looks, Nor is the neighbour, Cor has a runway. Turns of twelve hours from six in the morning. */
export const setting: Setting = {
  id: 'setting:main',
  kind: 'setting',
  title: 'Small sea',
  summary: '',
  region: 'small',
  startsAt: '2031-03-04T06:00',
  turnHours: 12,
  turns: 4,
  actionPoints: 4,
  pace: 'untimed',
  states: [state('BEL', 'Belmara', 2), state('NOR', 'Norvane', 1), state('COR', 'Corvath', 3)],
  places: [
    place('bel-city', 'capital', { x: 800, y: 260, state: 'BEL' }),
    place('bel-air', 'airfield', { x: 850, y: 320, state: 'BEL' }),
    place('nor-city', 'capital', { x: 480, y: 70, state: 'NOR' }),
    place('nor-port', 'port', { x: 500, y: 120, state: 'NOR' }),
    place('cor-city', 'capital', { x: 690, y: 200, state: 'COR' }),
    place('cor-air', 'airfield', { x: 700, y: 210, state: 'COR' }),
    place('gulf', 'sea', { x: 560, y: 340 }),
    place('far-port', 'port', { x: 100, y: 600, state: 'ZZZ' }),
  ],
  offered: [
    { action: 'submit-belief', fromTurn: 1 },
    { action: 'offer-relief', fromTurn: 3 },
  ],
}

export const clock = (turn: number, phase: Phase, phaseAt = 0): Rec =>
  ({ id: 'clock:main', kind: 'clock', turn, phase, phaseAt, paused: false, take: 0 }) as Rec

/** Any record, as the wire brings it. */
export const rec = (id: string, fields: object): Rec => ({ id, kind: id.slice(0, id.indexOf(':')), ...fields })

/** What Belmara's browser holds. */
export const mirrorOf = (...records: readonly Rec[]): Mirror => openMirror(seatViewer('BEL'), [setting, ...records])

export const viewOf = (...records: readonly Rec[]): View => mirrorView(mirrorOf(...records))

/** A line as it was heard; `i` is its number. */
export const line = (i: number, turn: number, more: Partial<Heard>): Heard => ({ i, turn, at: 720, feed: 'log', say: '', ...more })

/** A `why` line: a figure that moved at the close of a turn. */
export const moved = (
  i: number,
  turn: number,
  { id, field, from, to, parts }: { id: string; field: string; from: number; to: number; parts: readonly (readonly [number, string])[] },
): Heard =>
  line(i, turn, {
    feed: 'why',
    about: [id],
    move: { id, field, from, to, parts: parts.map(([by, say]) => ({ by, why: { say } })) },
  })

export const own = (more: object = {}): Rec =>
  rec('state:BEL', {
    state: 'BEL',
    approval: 53,
    politicalCapital: 51,
    treasury: 40_000,
    credibility: 58,
    actionPoints: 4,
    coopSupport: 54,
    legitimacy: 60,
    readiness: 50,
    transparency: 40,
    inclusion: 40,
    memory: 40,
    fatigue: 20,
    ...more,
  })

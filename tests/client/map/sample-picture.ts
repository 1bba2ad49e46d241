import type { Geometry, Place } from '../../../shared/model/geometry.ts'
import type { MapPicture } from '../../../client/map/picture.ts'

/** A rich picture of the Halcyra Gulf as Norvane sees it: something of everything the map can draw. */
export const samplePicture = (geometry: Geometry, places: readonly Place[], shadeUrl: string): MapPicture => ({
  geometry,
  places,
  shadeUrl,
  title: 'the Halcyra Gulf',
  patterns: false,
  states: [
    { id: 'NOR', name: 'Norvane', colour: 1, mine: true },
    { id: 'BEL', name: 'Belmara', colour: 2 },
    { id: 'COR', name: 'Corvath', colour: 3 },
    { id: 'DOV', name: 'Dovrane', colour: 4 },
    { id: 'SAR', name: 'Sarrel', colour: 5 },
    { id: 'WES', name: 'Wessmark', colour: 6 },
  ],
  layers: { relief: true, posture: true, weather: true, hotlines: false, tension: false },
  tokens: [
    { id: 'unit:heron', kind: 'patrol', state: 1, mine: true, x: 486, y: 300, label: 'Heron', note: 'holding', pips: 3, explained: true, heading: 140, say: 'Patrol vessel Heron, Norvane, 24 nautical miles west of North Bank, holding, current.' },
    { id: 'unit:c2', kind: 'ship', state: 1, mine: true, x: 404, y: 346, label: 'C-2, held', say: 'Relief convoy C-2, Norvane, held in the gulf, current.', urgent: true },
    { id: 'unit:cutter', kind: 'patrol', state: 2, mine: false, x: 650, y: 352, label: 'Cutter 114', note: 'holding', pips: 2, heading: 250, say: 'Belmara patrol Cutter 114, near North Bank, holding, current.' },
    { id: 'unit:mercy', kind: 'hospital', state: 4, mine: false, x: 462, y: 368, label: 'Tessel Mercy', say: 'Hospital ship Tessel Mercy, Dovrane, current.' },
    { id: 'unit:kes', kind: 'patrol', state: 5, mine: false, x: 330, y: 420, label: 'Sarrel patrol', age: 'Seen T4', say: 'Sarrel patrol, last seen turn 4.' },
    { id: 'unit:unknown', kind: 'ship', state: 0, mine: false, x: 300, y: 486, label: '2 unknown', stack: 2, say: 'Two unknown contacts, current.' },
    { id: 'unit:air', kind: 'aircraft', state: 6, mine: false, x: 330, y: 268, label: 'Airlift 2', heading: 60, say: 'Airlift 2, Wessmark, current.' },
    { id: 'unit:eng', kind: 'ground', state: 1, mine: true, x: 566, y: 206, label: 'Engineers', pips: 1, say: 'Engineers, Norvane, current.' },
    { id: 'unit:bg1', kind: 'ground', state: 3, mine: false, x: 632, y: 176, label: '1st Brigade', pips: 4, say: '1st Brigade, Corvath, posture 4.' },
    { id: 'unit:bg2', kind: 'ground', state: 3, mine: false, x: 640, y: 180, label: '2nd Brigade', say: '2nd Brigade, Corvath.' },
    { id: 'unit:bg3', kind: 'ground', state: 3, mine: false, x: 636, y: 190, label: '3rd Brigade', say: '3rd Brigade, Corvath.' },
    { id: 'unit:obs', kind: 'inspection', state: 6, mine: false, x: 606, y: 222, label: 'Observers', explained: true, say: 'Observers, Wessmark.' },
    { id: 'unit:del', kind: 'delegation', state: 2, mine: false, x: 232, y: 384, label: 'Delegation', say: 'Delegation, Belmara.' },
  ],
  incidents: [
    { id: 'incident:collision', x: 610, y: 372, label: 'Collision off North Bank', fresh: true, urgent: true, say: 'Incident: collision off North Bank, 09:40, two accounts.' },
    { id: 'incident:old', x: 250, y: 420, label: 'Flare sighting', fresh: false, closed: true, say: 'Incident, closed: flare sighting.' },
  ],
  accounts: [
    {
      id: 'account:heron', incident: 'incident:collision', state: 1, kind: 'log', x: 610, y: 372, label: 'Heron’s log', say: 'Heron’s log of the collision.',
      track: [{ x: 578, y: 384, at: '09:10' }, { x: 592, y: 379, at: '09:25' }, { x: 603, y: 375, at: '09:36' }, { x: 610, y: 372, at: '' }],
    },
    {
      id: 'account:cutter', incident: 'incident:collision', state: 2, kind: 'claim', x: 625, y: 366, label: 'Belmara’s account', say: 'Belmara’s account, 8 nautical miles apart.',
      track: [{ x: 644, y: 348, at: '' }, { x: 636, y: 358, at: '' }, { x: 625, y: 366, at: '' }],
    },
  ],
  zones: [
    { id: 'need:delta', x: 560, y: 660, radius: 34, tone: 'crit', unmet: 0.45, label: '1.6 M in need', say: 'Lower Delta: 1.6 million in need, 45 % unmet.', urgent: true },
    { id: 'zone:gunnery', x: 700, y: 418, radius: 44, tone: 'warn', label: 'Gunnery, until 20:00', say: 'Caution area: gunnery until 20:00.' },
  ],
  arcs: [
    { id: 'line:nor-bel', from: [480, 70], to: [860, 260], style: 'line-good', mine: true, protocol: 2, plate: 'Good, 40 s', say: 'Line to Belmara, good.' },
    { id: 'line:nor-cor', from: [480, 70], to: [690, 200], style: 'line-cut', mine: true, plate: 'Cut', say: 'Line to Corvath, cut.' },
    { id: 'line:nor-dov', from: [480, 70], to: [560, 430], style: 'line-good', mine: true, protocol: 1, say: 'Line to Dovrane, good.' },
    { id: 'line:nor-sar', from: [480, 70], to: [470, 600], style: 'line-none', mine: true, plate: 'No line', say: 'No line to Sarrel.' },
    { id: 'line:nor-wes', from: [480, 70], to: [180, 370], style: 'line-degraded', mine: true, protocol: 2, plate: 'Degraded, 4 min', say: 'Line to Wessmark, degraded.' },
    { id: 'line:bel-dov', from: [860, 260], to: [560, 430], style: 'line-good', mine: false, say: 'Line between Belmara and Dovrane.' },
    { id: 'line:cor-sar', from: [690, 200], to: [470, 600], style: 'line-good', mine: false, say: 'Line between Corvath and Sarrel.' },
    { id: 'tension:nor-cor', from: [480, 70], to: [690, 200], style: 'tension', rung: 7, mine: true, between: ['NOR', 'COR'], say: 'Tension with Corvath 7 of 12.' },
    { id: 'tension:bel-cor', from: [860, 260], to: [690, 200], style: 'tension', rung: 4, mine: false, between: ['BEL', 'COR'], say: 'Tension between Belmara and Corvath 4 of 12.' },
    { id: 'tension:nor-bel', from: [480, 70], to: [860, 260], style: 'tension', rung: 3, mine: true, between: ['NOR', 'BEL'], say: 'Tension with Belmara 3.' },
    { id: 'tension:sar-dov', from: [470, 600], to: [560, 430], style: 'tension', rung: 5, mine: false, say: 'Tension between Sarrel and Dovrane 5.' },
    { id: 'tension:nor-wes', from: [480, 70], to: [180, 370], style: 'tension', rung: 1, mine: true, between: ['NOR', 'WES'], say: 'Tension with Wessmark 1.' },
    { id: 'tension:nor-sar', from: [480, 70], to: [470, 600], style: 'tension', rung: 2, mine: true, say: 'Tension with Sarrel 2.' },
  ],
  flows: [
    { id: 'flow:a', path: [[172, 350], [240, 330], [330, 360], [404, 346]], state: 0, tonnes: 210, status: 'open', label: 'Lane A, 210 t', say: 'Lane A, open.' },
    { id: 'flow:a2', path: [[404, 346], [450, 336], [510, 350], [556, 378], [574, 400], [572, 436]], state: 0, tonnes: 210, status: 'held', label: 'Lane A, held', say: 'Lane A, held.' },
    { id: 'flow:b', path: [[172, 352], [230, 470], [200, 640], [330, 720], [480, 730], [520, 645]], state: 0, tonnes: 100, status: 'open', label: 'Lane B, 100 t', say: 'Lane B, open.' },
    { id: 'flow:c', path: [[820, 300], [790, 420], [800, 560], [720, 690], [600, 730], [530, 648]], state: 2, tonnes: 120, status: 'planned', label: 'Lane C, 120 t', say: 'Lane C, planned.' },
  ],
  cables: [
    { id: 'cable:one', path: [[530, 460], [470, 470], [380, 480], [280, 430], [190, 360]], cut: true, label: 'Cable 1', say: 'Cable 1, cut.' },
    { id: 'cable:two', path: [[530, 460], [640, 430], [720, 300]], cut: false, label: 'Cable 2', say: 'Cable 2.' },
  ],
  berths: [
    { id: 'berth:delta', x: 520, y: 640, bays: 4, busy: 4, queue: 3, yard: 0.92, say: 'Delta port: 4 of 4 berths, 3 waiting, yard 92 % full.' },
    { id: 'berth:wess', x: 170, y: 350, bays: 6, busy: 2, queue: 0, yard: 0.4, say: 'Wessport: 2 of 6 berths.' },
  ],
  damage: [
    { state: 'SAR', province: 'Lower Delta', level: 'severe' },
    { state: 'SAR', province: 'Sarrelmouth', level: 'moderate' },
  ],
  fog: [
    { x: 240, y: 560, radius: 170, label: 'Not observed since T3' },
    { x: 400, y: 640, radius: 90 },
    { x: 960, y: 470, radius: 190, label: 'Not observed' },
  ],
  weather: {
    id: 'weather:lioba', name: 'Storm Lioba', note: 'Category 3, moving west-north-west 11 kn', inner: 30, outer: 78, say: 'Storm Lioba, category 3, moving west-north-west at 11 knots.',
    track: [{ x: 1120, y: 700, at: 'T2' }, { x: 1050, y: 660, at: 'T3' }, { x: 985, y: 610, at: 'T4' }, { x: 925, y: 560, at: 'T5' }, { x: 868, y: 530, at: 'T6' }],
    forecast: [{ x: 812, y: 512, at: 'T7', spread: 26 }, { x: 752, y: 500, at: 'T8', spread: 44 }, { x: 690, y: 500, at: 'T9', spread: 62 }],
  },
})

import { type Scenario, scenarioFormat } from '../../shared/scenario/format.ts'

const seat = (id: string, name: string, colour: number, more: object = {}) => ({
  id,
  name,
  official: `Republic of ${name}`,
  colour,
  regime: 'dem',
  audienceSensitivity: 0.9,
  intelQuality: 0.6,
  playable: true,
  bot: { policy: 'reciprocator' },
  tagline: `${name} keeps watch.`,
  capacity: { c2: 50, logistics: 50, medical: 50, maritime: 50, cyber: 50, ihl: 50 },
  start: { treasuryMillion: 40 },
  ...more,
})

const places = [
  { id: 'alder', name: 'Alder', kind: 'capital', x: 100, y: 100, state: 'ALD' },
  { id: 'birch', name: 'Birch', kind: 'capital', x: 300, y: 100, state: 'BIR' },
  { id: 'cedar', name: 'Cedar', kind: 'airfield', x: 300, y: 300, state: 'CED' },
  { id: 'alder-air', name: 'Alder Air', kind: 'airfield', x: 110, y: 120, state: 'ALD' },
  { id: 'strait', name: 'The Strait', kind: 'sea', x: 200, y: 100 },
]

const wholeOffer = [
  ...['call-hotline', 'answer-call', 'decline-call', 'end-call', 'say-on-line', 'test-line', 'establish-line', 'report-incident'],
  ...['request-risk', 'answer-risk', 'notify-activity', 'invite-observers', 'request-inspection', 'answer-inspection'],
  ...['convene-council', 'table-motion', 'cast-vote', 'draft-agreement', 'amend-agreement', 'sign-agreement', 'ratify-agreement'],
  ...['launch-review', 'adopt-lesson', 'offer-relief', 'accept-offer', 'decline-offer', 'ship-relief', 'grant-clearance'],
  ...['make-statement', 'make-joint-statement', 'correct-rumour', 'modify-exercise', 'set-posture', 'commit-deterrence', 'submit-belief'],
  ...['suspend-line', 'exchange-information', 'invite-visit', 'prebunk-story', 'reach-out', 'publish-report', 'consult-sector'],
  ...['explain-burden', 'collect-intelligence', 'share-intelligence', 'assess-jointly', 'request-mediation', 'offer-mediation'],
  ...['accept-mediation', 'order-patrol', 'mobilise-forces', 'demobilise-forces', 'take-measure', 'use-force'],
  ...['announce-initiative', 'raise-dispute', 'respond-dispute', 'suspend-agreement', 'withdraw-agreement', 'build-organ'],
  ...['set-shares', 'pay-fund', 'publish-fund', 'request-relief', 'coordinate-relief', 'repair-place', 'order-support'],
  ...['preposition-stock', 'spread-covertly', 'plan-exercise', 'run-programme', 'train-partner', 'start-project', 'map-interests'],
  ...['document-decisions', 'hand-over', 'commit-budget', 'open-inquiry', 'link-development'],
]

/** A small exercise for engine tests: three states, one line, one incident, one drill, one rumour, one need. Secrets carry canaries. */
const toy = {
  format: 1,
  id: 'toy',
  title: 'Toy',
  summary: 'Three states, one strait.',
  minutes: 10,
  region: 'halcyra-gulf',
  startsAt: '2031-03-04T06:00',
  turnHours: 12,
  turns: 4,
  actionPoints: 6,
  pace: 'untimed',
  seed: 7,
  author: 'tests',
  licence: 'CC0-1.0',
  learning: [{ id: 'LO1', text: 'Call inside the window.', capability: 'K1' }],
  seats: [
    seat('ALD', 'Alder', 1, {
      brief: 'briefs/ald.md',
      objectives: [{ id: 'speak', text: 'Speak inside the window', when: 'contact(ALD, BIR, 6)' }],
      redLines: [{ id: 'calm', text: 'No rung above 5', when: 'rung(ALD, BIR) > 5' }],
      grievances: [{ with: 'BIR', text: 'Tolls', weight: 3 }],
      stocks: [{ at: 'alder-air', tonnes: { food: 40, water: 20 } }],
      assets: [{ type: 'a400m', at: 'alder-air', count: 2, name: 'Heron' }],
    }),
    seat('BIR', 'Birch', 2, { brief: 'briefs/bir.md' }),
    seat('CED', 'Cedar', 3, { bot: { policy: 'statusquo-broker' } }),
  ],
  places,
  trust: { ALD: { BIR: 38, CED: 60 }, BIR: { ALD: 40, CED: 50 }, CED: { ALD: 36, BIR: 60 } },
  tension: { 'ALD-BIR': 18 },
  lines: [{ id: 'ald-bir', between: ['ALD', 'BIR'], channel: 'milops', protocol: 0, manned: true }],
  templates: [
    {
      id: 'sea-note',
      title: 'Note on incidents at sea',
      blanks: [{ name: 'distance', label: 'Distance, miles' }],
      articles: [
        { id: 'keep-clear', title: 'Keeping clear', text: 'Vessels keep {distance} nautical miles apart.' },
        {
          id: 'weekly-test',
          title: 'Test of the line',
          text: 'The line is tested each week.',
          benchmark: { metrics: ['Tests held'], verifiers: ['CED'], required: true, keptWhen: 'tested(ald-bir, 3)' },
        },
      ],
    },
  ],
  councils: [{ id: 'forum', title: 'The Forum', members: ['ALD', 'BIR', 'CED'], chair: 'CED', rule: 'consensus' }],
  activities: [{ id: 'drill', owner: 'ALD', title: 'Harbour drill', type: 'drill', place: 'alder', startTurn: 3, hours: 12, troops: 400 }],
  needs: [
    {
      id: 'village',
      place: 'cedar',
      owner: 'CED',
      through: 'cedar',
      title: 'A village is cut off',
      people: 900,
      tonnesPerTurn: { food: 6 },
    },
  ],
  narratives: [{ id: 'drowned', title: 'Sailors drowned', text: 'They say three sailors drowned.', truth: false, about: ['ALD', 'BIR'] }],
  offered: wholeOffer.map((action) => ({ action, fromTurn: 1 })),
  injects: [
    {
      id: 'scrape',
      no: '01-01',
      title: 'Two hulls scrape',
      category: 'inject',
      turn: 1,
      to: ['ALD', 'BIR'],
      from: 'Watch officer',
      method: 'radio',
      place: 'strait',
      text: 'A ferry of {ALD} and a patrol boat of {BIR} scraped in fog.',
      objectives: ['LO1'],
      expectedWhen: 'contact(ALD, BIR, 6)',
      effects: [
        {
          do: 'incident',
          kind: 'scrape',
          title: 'Scrape in the strait',
          place: 'strait',
          between: ['ALD', 'BIR'],
          severity: 4,
          windowHours: 6,
          theta: 0,
          reports: {
            ALD: { leans: 'deliberate', quality: 0.5, text: 'Our log: the boat turned toward us.' },
            BIR: { leans: 'accident', quality: 0.5, text: 'Our log: the rudder did not answer.' },
          },
        },
      ],
    },
    {
      id: 'rumour',
      no: '02-01',
      title: 'A story goes round',
      category: 'inject',
      turn: 2,
      to: 'all',
      from: 'The wire',
      method: 'media',
      text: 'A story about drowned sailors spreads.',
      objectives: ['LO1'],
      effects: [{ do: 'rumour', narrative: 'drowned', percent: { ALD: 6, BIR: 6, CED: 2 } }],
    },
    {
      id: 'slide',
      no: '03-01',
      title: 'Landslide',
      category: 'inject',
      turn: 3,
      to: 'all',
      from: 'Cedar relief office',
      method: 'email',
      text: 'A village is cut off.',
      objectives: ['LO1'],
      effects: [{ do: 'need', need: 'village' }],
    },
    {
      id: 'note',
      no: '04-01',
      title: 'A note is proposed',
      category: 'inject',
      turn: 2,
      hour: 2,
      to: ['ALD', 'BIR'],
      from: 'Cedar',
      method: 'email',
      text: 'Cedar proposes a note.',
      objectives: ['LO1'],
      effects: [{ do: 'offer-agreement', template: 'sea-note', by: 'CED', parties: ['ALD', 'BIR'] }],
    },
  ],
  limits: { rung: 3 },
  review: {
    strengths: [{ when: 'contact(ALD, BIR, 6)', text: 'You spoke inside the window.' }],
    toTry: [{ when: 'turn >= 1', text: 'Test the line early.' }],
    without: 'call',
  },
}

/** The toy, parsed by the real format. `secret` is woven into what only ALD may read. */
export function toyScenario(secret = 'nothing of note'): Scenario {
  const parsed = scenarioFormat.parse(toy)
  const seats = parsed.seats.map((s) => ({ ...s, brief: `Brief of ${s.id}. ${s.id === 'ALD' ? secret : ''}` }))
  return { ...parsed, seats }
}

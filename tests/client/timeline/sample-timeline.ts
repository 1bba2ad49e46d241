import type { TimelinePicture } from '../../../client/timeline/timeline-picture.ts'

const HOURS = ['Mon 06', '12', '18', 'Tue 00', '06', '12', '18', 'Wed 00', '06', '12', '18', 'Thu 00']

const curve = (values: readonly (readonly [number, number])[]) =>
  values.map(([time, value]) => ({ turn: Math.floor(time) + 1, at: time % 1, value }))

/** The timeline of picture 01: twelve turns, four lanes, now in turn 6. */
export const sampleTimeline: TimelinePicture = {
  turns: HOURS.map((hour, i) => ({ n: i + 1, label: `T${i + 1}`, hour })),
  now: { turn: 6, fraction: 0.42 },
  scale: 'all',
  lanes: [
    {
      id: 'injects',
      name: 'Injects',
      icon: 'injects',
      marks: [
        { id: 'mark:teva', turn: 1, at: 0.25, label: 'Landfall at Teva', kind: 'dot', tone: 'ink' },
        { id: 'mark:berth', turn: 3, at: 0.2, label: 'Berth 2 lost', kind: 'dot', tone: 'ink' },
        { id: 'mark:notice', turn: 4, at: 0.3, label: 'Dovrin exercise notice', kind: 'dot', tone: 'ink' },
        { id: 'mark:collision', turn: 5, at: 0.6, label: 'Collision, Pell Shoals', kind: 'diamond', tone: 'crit' },
        { id: 'mark:lioba', turn: 8, at: 0.1, label: 'Forecast: Lioba off Calmont', kind: 'ring', tone: 'ink' },
      ],
    },
    {
      id: 'orders',
      name: 'Your orders',
      icon: 'orders',
      marks: [
        { id: 'mark:aid', turn: 1, at: 0.7, label: 'Offer of aid', kind: 'square', tone: 'ink' },
        { id: 'mark:pool', turn: 2, at: 0.6, label: 'Joined relief pool', kind: 'square', tone: 'ink' },
        { id: 'mark:c1', turn: 4, at: 0.6, label: 'Convoy C-1', kind: 'square', tone: 'ink' },
        { id: 'mark:queued', turn: 6, at: 0.2, label: '4 queued', kind: 'square', tone: 'ink' },
      ],
    },
    {
      id: 'deadlines',
      name: 'Deadlines',
      icon: 'deadlines',
      marks: [
        { id: 'mark:a1', turn: 2, at: 0.55, label: 'Pool agreed (A-1)', kind: 'flag', tone: 'ink' },
        { id: 'mark:answer', turn: 6, at: 0.33, label: 'Answer due 14:00', kind: 'flag', tone: 'warn' },
        { id: 'mark:shares', turn: 8, at: 0, label: 'Funding shares', kind: 'flag-hollow', tone: 'ink' },
        { id: 'mark:600', turn: 9, at: 0, label: '600 t at Aldane', kind: 'flag-hollow', tone: 'ink' },
        { id: 'mark:inspection', turn: 10, at: 0, label: 'Joint inspection (draft)', kind: 'flag-hollow', tone: 'dim' },
      ],
    },
    {
      id: 'public',
      name: 'Public',
      icon: 'public',
      marks: [
        { id: 'mark:appeal', turn: 1, at: 0.75, label: 'Appeal for Ilmara', kind: 'dot', tone: 'ink' },
        { id: 'mark:rumour', turn: 3, at: 0.6, label: '“Marines with the rice”: rumour', kind: 'diamond', tone: 'warn' },
        { id: 'mark:video', turn: 5, at: 0.75, label: 'Collision video', kind: 'dot', tone: 'ink' },
        { id: 'mark:gunnery', turn: 8, at: 0.3, label: 'Gunnery', kind: 'ring', tone: 'ink', end: { turn: 9, at: 0.6 } },
        { id: 'mark:summit', turn: 12, at: 0.05, label: 'Summit', kind: 'ring', tone: 'dim' },
      ],
    },
  ],
  tension: {
    label: 'Regional 6',
    regional: curve([
      [0, 2],
      [1, 2],
      [1.5, 3],
      [2.5, 3],
      [3, 4],
      [3.5, 5],
      [4, 4],
      [4.6, 5],
      [5, 6],
      [5.42, 6],
    ]),
    pair: {
      colour: 2,
      label: 'With Dovrin 7',
      points: curve([
        [0, 4],
        [1, 4],
        [1.5, 4],
        [2.5, 4],
        [3, 5],
        [3.5, 6],
        [4, 6],
        [4.6, 7],
        [5, 7],
        [5.42, 7],
      ]),
    },
    causes: [
      { letter: 'a', label: 'Berth 2 lost', turn: 2, at: 0.5, value: 3 },
      { letter: 'b', label: 'Exercise notice late', turn: 4, at: 0.5, value: 5 },
      { letter: 'c', label: 'Collision', turn: 5, at: 0.6, value: 5 },
    ],
    max: 12,
    threshold: { value: 7, label: '7 Cap without violence' },
  },
}

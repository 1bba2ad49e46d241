import type { GoodsClass } from './format-field.ts'

/**
 * What a condition can ask of the world; the engine answers. A number that is not known (no such pair, no estimate given, not drawn)
 * is `undefined`, and a comparison with it does not hold. Names are those of the scenario file, not record ids.
 */
export type Questions = {
  /** The present turn, from 1. */
  readonly turn: () => number
  /** How far `from` trusts `to`, 0..100. */
  readonly trust: (from: string, to: string) => number | undefined
  /** Tension of the pair, 0..100. */
  readonly tension: (a: string, b: string) => number | undefined
  /** Rung of the pair, 0..12. */
  readonly rung: (a: string, b: string) => number | undefined
  /** Highest rung at which the state has stood so far, 0..12. */
  readonly highest: (state: string) => number | undefined
  /** Posture of the state at the place, 0..5. */
  readonly posture: (state: string, place: string) => number | undefined
  /** Tonnes of the goods that people at the place want this turn and have not yet been brought; 0 where there is no need. */
  readonly need: (place: string, goods: GoodsClass) => number | undefined
  /** Share 0..1 of the state's public that believes the story. */
  readonly i: (state: string, narrative: string) => number | undefined
  /** The state (or any) carried the action out in the last `turns` turns, the present one included. */
  readonly did: (state: string, action: string, turns: number) => boolean
  /** The two spoke within `hours` of the start of their latest incident, or of the one that the inject opened. */
  readonly contact: (a: string, b: string, hours: number, inject?: string) => boolean
  /** An agreement from the template is signed by both, or in force between them. */
  readonly agreement: (template: string, a: string, b: string) => boolean
  /** Approval of the government, 0..100. */
  readonly approval: (state: string) => number | undefined
  /** Credibility, 0..100. */
  readonly credibility: (state: string) => number | undefined
  /** Public support for co-operation, 0..100. */
  readonly support: (state: string) => number | undefined
  /** Tonnes of relief brought to the place since the start. */
  readonly delivered: (place: string) => number | undefined
  /** The activity was notified: to the state, or to anybody. */
  readonly notified: (activity: string, to?: string) => boolean
  /** Observers were at the activity: those of the state, or anybody’s. */
  readonly observed: (activity: string, by?: string) => boolean
  /** Troops of the activity as the state was last told; unknown if it never was. */
  readonly declared: (activity: string, to: string) => number | undefined
  /** The activity, if it is not over or called off, is or will be within so many kilometres of the place. */
  readonly exercise_within: (activity: string, place: string, km: number) => boolean
  /** Troops that the state exercises within so many kilometres of the place now. */
  readonly troops_within: (state: string, place: string, km: number) => number
  /** Inspectors were let in at the place: those of the state, or anybody’s. */
  readonly inspection_at: (place: string, by?: string) => boolean
  /** Protocol of the line, 0..3. */
  readonly protocol: (line: string) => number | undefined
  /** The line was tested in the last `turns` turns. */
  readonly tested: (line: string, turns: number) => boolean
  /** The inject has been released. */
  readonly released: (inject: string) => boolean
  /** An incident of the kind has happened, with the state as a side if one is named. */
  readonly incident: (kind: string, state?: string) => boolean
  /** The state's last submitted estimate, 0..1, that the incident opened by the inject was deliberate. */
  readonly belief: (state: string, inject: string) => number | undefined
  /** Mean of |b - theta| over the incidents of the state, or of all states (`any`); unknown before the first incident. */
  readonly misperception: (party: string) => number | undefined
  /** The value drawn at the start. */
  readonly draw: (name: string) => number | undefined
}

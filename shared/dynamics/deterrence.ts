/** What makes an attack look unwise: all 0..100 (E17). */
export type Deterrent = { readonly readiness: number; readonly cohesion: number; readonly credibility: number }

/** What draws an opportunist on, and what holds it back. `grievance` 0..10, `deterrence` and `trust` 0..100. */
export type Temptation = {
  readonly grievance: number
  readonly deterrence: number
  readonly trust: number
  readonly recentTalks: boolean
  /** A frontier zone with vulnerability above 60 (E21). */
  readonly weakFrontier: boolean
}

export type TemptationCause = 'start' | 'grievance' | 'frontier' | 'deterrence' | 'trust' | 'talks'

/** E17, game-model.md 2.5: `D = .35·readiness + .35·cohesion + .30·credibility`, 0..100, with its parts. */
export function deterrence({ readiness, cohesion, credibility }: Deterrent): { readonly value: number; readonly parts: Deterrent } {
  const parts = { readiness: 0.35 * readiness, cohesion: 0.35 * cohesion, credibility: 0.3 * credibility }
  return { value: parts.readiness + parts.cohesion + parts.credibility, parts }
}

/** E17: `cohesion = mean(eff interop)·25·solidarity`, 0..100; effects 0..4 (E11), solidarity 0..1. */
export function cohesion(effects: readonly number[], solidarity: number): number {
  if (effects.length === 0) return 0
  return (effects.reduce((sum, effect) => sum + effect, 0) / effects.length) * 25 * solidarity
}

/** E17: `60 + grievance·2 - D - 0.3·T - 10·[recent answered talks]`, and 10 more at a weak frontier; an opportunist acts above 0. */
export function temptation(given: Temptation): { readonly value: number; readonly parts: Readonly<Record<TemptationCause, number>> } {
  const parts = {
    start: 60,
    grievance: 2 * given.grievance,
    frontier: given.weakFrontier ? 10 : 0,
    deterrence: 0 - given.deterrence,
    trust: 0 - 0.3 * given.trust,
    talks: given.recentTalks ? -10 : 0,
  }
  return { value: parts.start + parts.grievance + parts.frontier + parts.deterrence + parts.trust + parts.talks, parts }
}

import type { RunSheet } from '../../../../shared/wire/http.ts'

type Step = RunSheet['steps'][number]

/** Steps that belong to one phase of one turn, in their order. */
type Stage = {
  readonly key: string
  readonly phase: Step['phase']
  readonly turn: number | undefined
  readonly steps: readonly Step[]
}

/** The sheet phase by phase: a new stage wherever phase or turn change. */
export function stagesOf(steps: readonly Step[]): readonly Stage[] {
  const stages: (Omit<Stage, 'steps'> & { steps: Step[] })[] = []
  for (const step of steps) {
    const last = stages.at(-1)
    if (last !== undefined && last.phase === step.phase && last.turn === step.turn) last.steps.push(step)
    else stages.push({ key: `${stages.length} ${step.phase}`, phase: step.phase, turn: step.turn, steps: [step] })
  }
  return stages
}

import { actWeight, type Conduct, conduct } from '../../dynamics/conduct.ts'
import { all, type State } from '../../model/state.ts'
import { type Deed, deed } from '../../noun/deed.ts'

/** How one state's acts of this turn look to another: the deeds it perceived, and E1's two sums over them. */
export type Perceived = { readonly deeds: readonly Deed[]; readonly conduct: Conduct }

/** The deeds that no turn's conduct has taken in yet. */
export const uncountedDeeds = (state: State): readonly Deed[] => all(state, deed).filter((d) => !d.counted)

/** E1: of the uncounted deeds, those of `by` toward `seer` that `seer` perceives. */
export function perceivedConduct(uncounted: readonly Deed[], by: string, seer: string): Perceived {
  const deeds = uncounted.filter((d) => d.g !== 0 && d.by === by && d.toward.includes(seer) && d.seenBy.includes(seer))
  return { deeds, conduct: conduct(deeds.map((d) => ({ g: d.g, grade: d.grade }))) }
}

/** Splits a total over the deeds that made it, by weight, so that "why?" can name each. */
export function shareOver(total: number, deeds: readonly Deed[]): readonly { readonly deed: Deed; readonly by: number }[] {
  const weights = deeds.map((d) => Math.abs(actWeight({ g: d.g, grade: d.grade })))
  const sum = weights.reduce((a, b) => a + b, 0)
  return sum === 0 ? [] : deeds.map((d, i) => ({ deed: d, by: (total * (weights[i] ?? 0)) / sum }))
}

import { all, type State } from '../../model/state.ts'
import { type Deed, deed } from '../../noun/deed.ts'

/** From this Goldstein weight down an act goes against an undertaking to those it is done to. */
const unkind = -4

/** What `by` did since a turn that goes against an undertaking given to the others. */
export const actsAgainst = (state: State, by: string, given: { readonly to: readonly string[]; readonly since: number }): readonly Deed[] =>
  all(state, deed).filter((d) => d.by === by && d.g <= unkind && d.turn >= given.since && d.toward.some((t) => given.to.includes(t)))

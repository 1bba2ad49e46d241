import type { Rumour } from '../../../../shared/noun/rumour.ts'

/** A poll at home of one turn, percent. */
export type Poll = { readonly turn: number; readonly percent: number }

/** Why a story's share is what it is: what each turn's poll added, and who had answered it by then. */
export type StoryCause = { readonly turn: number; readonly by: number; readonly first: boolean; readonly answered: readonly string[] }

/** One cause for each poll, oldest first; they sum to the last poll. */
export const storyCauses = ({ corrections }: Pick<Rumour, 'corrections'>, polls: readonly Poll[]): readonly StoryCause[] =>
  polls.map(({ turn, percent }, i) => ({
    turn,
    by: percent - (polls[i - 1]?.percent ?? 0),
    first: i === 0,
    answered: [...new Set(corrections.filter((c) => c.turn <= turn).flatMap((c) => c.by))],
  }))

import type { Coach } from '../../../shared/noun/coach.ts'

/** What a person has seen of the tour: the ids that are done, or that the tour is off. Kept on the desk as text. */
export type Tour = { readonly off: boolean; readonly done: readonly string[] }

/** Reads the tour from the desk; anything else counts as a fresh one. */
export function parseTour(text: string): Tour {
  try {
    const kept = JSON.parse(text) as Partial<Tour> | null
    const done = Array.isArray(kept?.done) ? kept.done.filter((id) => typeof id === 'string') : []
    return { off: kept?.off === true, done }
  } catch {
    return { off: false, done: [] }
  }
}

export const formatTour = (tour: Tour): string => JSON.stringify(tour)

/** The marks of this moment that are still to be shown, in their order; none when the tour is off. */
export const marksNow = (
  marks: readonly Coach[],
  { turn, phase }: { readonly turn: number; readonly phase: string },
  tour: Tour,
): readonly Coach[] =>
  tour.off
    ? []
    : marks.filter((mark) => mark.turn === turn && mark.phase === phase && !tour.done.includes(mark.id)).sort((a, b) => a.no - b.no)

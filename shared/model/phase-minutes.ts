/** Real minutes of Briefing, Consultation, Orders, Debrief by pace (2.1). Turns 1 and 2 take half as long again. */
const paces = { brisk: [1, 4, 3, 1], standard: [2, 6, 4, 2], calm: [3, 9, 5, 3] } as const
const timed: readonly string[] = ['briefing', 'consultation', 'orders', 'debrief']
const FIRST_TURNS = 2
const FIRST_TURNS_TAKE = 1.5

/** Planned real minutes of a phase; undefined where nothing runs out: untimed play, and phases that wait for control or for nobody. */
export function phaseMinutes(pace: keyof typeof paces | 'untimed', phase: string, turn: number): number | undefined {
  const slot = timed.indexOf(phase)
  if (slot < 0 || pace === 'untimed') return undefined
  return (paces[pace][slot] ?? 0) * (turn <= FIRST_TURNS ? FIRST_TURNS_TAKE : 1)
}

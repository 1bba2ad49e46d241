import type { Phase } from '../../shared/noun/clock.ts'
import type { ExerciseCard, HttpBodies } from '../../shared/wire/http.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import { type Browser, facilitator, openExercise, type Place, player } from './browser.ts'
import { sit, type Table } from './table.ts'

/** An exercise of First Ring with a facilitator and the two seats that people may take. */
export type Exercise = {
  readonly card: ExerciseCard
  readonly control: Browser
  readonly run: Table
  readonly belmara: Browser
  readonly norvane: Browser
  readonly bel: Table
  readonly nor: Table
}

/** Opens an exercise, seats two players, and brings it to a phase of a turn. */
export async function playExercise(
  server: Place,
  { phase = 'consultation', turn = 1, pace = 'untimed' }: { phase?: Phase; turn?: number; pace?: HttpBodies['exercise']['pace'] } = {},
): Promise<Exercise> {
  const control = await facilitator(server)
  const card = await openExercise(control, { pace })
  const belmara = await player(server, card, { name: 'Amara', seat: 'BEL' })
  const norvane = await player(server, card, { name: 'Bjorn', seat: 'NOR' })
  const run = await sit(control, card.session, 'control')
  const exercise = { card, control, run, belmara, norvane, bel: await sit(belmara, card.session), nor: await sit(norvane, card.session) }
  await goTo(run, phase, turn)
  await Promise.all([exercise.bel.phase(phase, turn), exercise.nor.phase(phase, turn)])
  return exercise
}

/** Control ends phases until this one is there. News may hold an untimed Consultation: then it takes more than one try. */
export async function goTo(run: Table, phase: Phase, turn: number): Promise<void> {
  if (phase === 'lobby') return
  if (run.clock.phase === 'lobby') await act(run, { do: 'start' })
  for (let i = 0; i < 80 && !(run.clock.phase === phase && run.clock.turn === turn); i++) await act(run, { do: 'end-phase' })
  await run.phase(phase, turn)
}

type Act = Parameters<typeof actOnce>[1]
const actOnce = (run: Table, given: { readonly do: string; readonly [name: string]: unknown }): Promise<Answer> =>
  run.ask('control', { act: given as never })

/** One act of control that must be taken. */
export async function act(run: Table, given: Act): Promise<void> {
  const answer = await actOnce(run, given)
  if ('refused' in answer) throw new Error(`Control was refused ${given.do}: ${answer.refused}, ${answer.say}`)
}

/** A public statement, sealed till lock; offered from turn 2. */
export const statement = (text: string, tone = 'neutral') => ({
  turn: 2,
  kind: 'make-statement',
  params: { tone, targets: ['NOR'], text },
})

/** A call on the line that this table knows. */
export const call = (table: Table, turn = 1) => ({
  turn,
  kind: 'call-hotline',
  params: { line: table.records('line')[0]?.id ?? '', purpose: 'clarify' },
})

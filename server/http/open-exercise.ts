import { isRefusal, refuse } from '../../shared/model/refusal.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import type { HttpBodies } from '../../shared/wire/http.ts'
import type { Entrance } from '../identity/join-codes.ts'
import type { Listed } from './exercise-card.ts'
import type { ServerParts } from './parts.ts'
import { RefusalError } from './refusal-error.ts'

/** Makes a session of a scenario, with a code; one of a class has its group. */
export async function openExercise(
  { scenarios, sessions, codes }: ServerParts,
  asked: HttpBodies['exercise'],
  group?: NonNullable<Entrance['group']>,
): Promise<Listed> {
  const opened = await scenarios.open(asked.scenario)
  if (isRefusal(opened)) throw new RefusalError(opened)
  const bots = botsOf(opened.scenario, asked.seats)
  const session = await sessions.create({ ...opened, bots, pace: asked.pace })
  const entrance = { session: session.id, autoAdmit: asked.autoAdmit, tutorial: false }
  await codes.open(group === undefined ? entrance : { ...entrance, group })
  return { session, createdMs: sessions.list().find((listed) => listed.session === session)?.createdMs ?? 0 }
}

/** The seats that start with the computer: those that ask for it, and those that people cannot take. */
function botsOf(scenario: Scenario, asked: HttpBodies['exercise']['seats']): readonly string[] {
  for (const [id, playedBy] of Object.entries(asked)) {
    const seat = scenario.seats.find((one) => one.id === id)
    if (seat === undefined) throw new RefusalError(refuse('unknown-id', 'This scenario has no seat {seat}.', { seat: id }))
    if (!seat.playable && playedBy === 'person') {
      throw new RefusalError(refuse('not-allowed', '{seat} is always played by the computer.', { seat: seat.name }))
    }
  }
  return scenario.seats
    .filter(({ id, playable }) => !playable || (Object.hasOwn(asked, id) && asked[id] === 'computer'))
    .map(({ id }) => id)
}

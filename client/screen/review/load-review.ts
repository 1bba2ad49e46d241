import type { RegionAssets, Replay, ReviewPage } from '../../../shared/wire/http.ts'
import { api } from '../../net/api.ts'

/** What the end screen needs before it can say anything: the findings, and one's own replay, which names the states. */
export type LoadedReview = { readonly page: ReviewPage; readonly own: Replay }

/** `as` empty: the server gives the asker's own seat, or everything to control. */
export async function loadReview(session: string): Promise<LoadedReview> {
  const [page, own] = await Promise.all([api.review(session), api.replay(session, '')])
  return { page, own }
}

/** The drawn region: by the lobby for those who played, by the scenario's card for control. Undefined when there is no map. */
export async function loadRegion(session: string, isControl: boolean): Promise<RegionAssets | undefined> {
  if (!isControl) {
    const lobby = await api.lobby(session)
    return lobby.waiting ? undefined : lobby.region
  }
  const [exercises, scenarios] = await Promise.all([api.exercises(), api.scenarios()])
  const scenario = exercises.find((card) => card.session === session)?.scenario
  return scenarios.find(({ id }) => id === scenario)?.region
}

import type { RegionAssets, Replay, ReviewPage } from '../../../shared/wire/http.ts'
import { api } from '../../net/api.ts'
import { loadGeometry } from '../../net/load-geometry.ts'
import type { Region } from '../../panel/map/map-source.ts'

/** What the end screen needs before it can say anything: the findings, and one's own replay, which names the states. */
export type LoadedReview = { readonly page: ReviewPage; readonly own: Replay }

/** `as` empty: the server gives the asker's own seat, or everything to control. */
export async function loadReview(session: string): Promise<LoadedReview> {
  const [page, own] = await Promise.all([api.review(session), api.replay(session, '')])
  return { page, own }
}

/** The region of a session, or null where there is no map: by the lobby for those who played, by the scenario's card for control. */
export async function loadRegion(session: string, isControl: boolean): Promise<Region | null> {
  const assets = isControl ? await ofExercise(session) : await ofLobby(session)
  if (assets === undefined || assets.geometry === '') return null
  return { geometry: await loadGeometry(assets.geometry), shadeUrl: assets.shade }
}

async function ofLobby(session: string): Promise<RegionAssets | undefined> {
  const lobby = await api.lobby(session)
  return lobby.waiting ? undefined : lobby.region
}

async function ofExercise(session: string): Promise<RegionAssets | undefined> {
  const [exercises, scenarios] = await Promise.all([api.exercises(), api.scenarios()])
  const scenario = exercises.find((card) => card.session === session)?.scenario
  return scenarios.find(({ id }) => id === scenario)?.region
}

import { useEffect, useState } from 'react'
import type { Geometry } from '../../shared/model/geometry.ts'
import type { ViewerKind } from '../../shared/model/viewer.ts'
import type { RegionAssets } from '../../shared/wire/http.ts'
import { api } from '../net/api.ts'
import { useSession } from './session-context.tsx'
import { useGeometry } from './use-geometry.ts'

/** The drawn region of the open session, for the map; undefined until it is there. */
export function useSessionRegion(): { readonly geometry: Geometry; readonly shadeUrl: string } | undefined {
  const session = useSession((state) => state.welcome?.session)
  const kind = useSession((state) => state.welcome?.viewer.kind)
  const [assets, setAssets] = useState<RegionAssets>()
  useEffect(() => {
    if (session === undefined || kind === undefined) return
    let current = true
    regionFor[kind](session).then(
      (found) => current && setAssets(found),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [session, kind])
  const geometry = useGeometry(assets?.geometry)
  return geometry === undefined || assets === undefined ? undefined : { geometry, shadeUrl: assets.shade }
}

async function ofLobby(session: string): Promise<RegionAssets | undefined> {
  const lobby = await api.lobby(session)
  return lobby.waiting ? undefined : lobby.region
}

/** Control has no lobby; the scenario's card names the same region. */
async function ofExercise(session: string): Promise<RegionAssets | undefined> {
  const [exercises, scenarios] = await Promise.all([api.exercises(), api.scenarios()])
  const scenario = exercises.find((card) => card.session === session)?.scenario
  return scenarios.find(({ id }) => id === scenario)?.region
}

/** The screen at the front of the room has no lobby either, and on a machine of its own nothing of control's. */
const ofScreen = async (session: string): Promise<RegionAssets | undefined> => (await api.screenCard(session)).region

/** Whom the server tells of the region, by how they watch. */
const regionFor: Readonly<Record<ViewerKind, (session: string) => Promise<RegionAssets | undefined>>> = {
  seat: ofLobby,
  control: ofExercise,
  evaluator: ofExercise,
  observer: ofExercise,
  public: ofScreen,
}

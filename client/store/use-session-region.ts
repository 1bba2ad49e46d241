import { useEffect, useState } from 'react'
import type { Geometry } from '../../shared/model/geometry.ts'
import type { RegionAssets } from '../../shared/wire/http.ts'
import { api } from '../net/api.ts'
import { useSession } from './session-context.tsx'
import { useGeometry } from './use-geometry.ts'

/** The drawn region of the open session, for the map; undefined until it is there. */
export function useSessionRegion(): { readonly geometry: Geometry; readonly shadeUrl: string } | undefined {
  const session = useSession((state) => state.welcome?.session)
  const holdsSeat = useSession((state) => state.welcome?.viewer.kind === 'seat')
  const [assets, setAssets] = useState<RegionAssets>()
  useEffect(() => {
    if (session === undefined) return
    let current = true
    const asked = holdsSeat ? ofLobby(session) : ofExercise(session)
    asked.then(
      (found) => current && setAssets(found),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [session, holdsSeat])
  const geometry = useGeometry(assets?.geometry)
  return geometry === undefined || assets === undefined ? undefined : { geometry, shadeUrl: assets.shade }
}

async function ofLobby(session: string): Promise<RegionAssets | undefined> {
  const lobby = await api.lobby(session)
  return lobby.waiting ? undefined : lobby.region
}

/** Control and its projector have no lobby; the scenario's card names the same region. */
async function ofExercise(session: string): Promise<RegionAssets | undefined> {
  const [exercises, scenarios] = await Promise.all([api.exercises(), api.scenarios()])
  const scenario = exercises.find((card) => card.session === session)?.scenario
  return scenarios.find(({ id }) => id === scenario)?.region
}

import type { Geometry } from '../../shared/model/geometry.ts'

const loaded = new Map<string, Promise<Geometry>>()

/** The drawn region of a `RegionAssets.geometry` address. The address is its content's hash, so it is fetched once per page. */
export function loadGeometry(address: string): Promise<Geometry> {
  const known = loaded.get(address)
  if (known !== undefined) return known
  const loading = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`The map ${address} is not there (${response.status}).`)
    return response.json() as Promise<Geometry>
  })
  loaded.set(address, loading)
  // A failed load is tried again the next time somebody asks.
  loading.catch(() => loaded.delete(address))
  return loading
}

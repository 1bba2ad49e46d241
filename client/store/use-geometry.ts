import { useEffect, useState } from 'react'
import type { Geometry } from '../../shared/model/geometry.ts'
import { loadGeometry } from '../net/load-geometry.ts'

/** The shapes behind an address of `RegionAssets`; undefined until they are there, or when there is no map. */
export function useGeometry(address: string | undefined): Geometry | undefined {
  const [found, setFound] = useState<{ readonly address: string; readonly geometry: Geometry }>()
  useEffect(() => {
    if (address === undefined || address === '') return
    let current = true
    loadGeometry(address).then(
      (geometry) => current && setFound({ address, geometry }),
      // Without a map the lists still say everything.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [address])
  return found?.address === address ? found?.geometry : undefined
}

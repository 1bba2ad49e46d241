import { useCallback } from 'react'
import type { Geometry } from '../../../shared/model/geometry.ts'
import { useLoad } from '../../app/use-load.ts'
import { useGeometry } from '../../store/use-geometry.ts'
import { loadRegion } from './load-review.ts'

/** The drawn region, for the map. */
export type Region = { readonly geometry: Geometry; readonly shadeUrl: string }

/** The region of a session once it is there; `missing` when it cannot be had. */
export function useRegion(session: string, isControl: boolean): { readonly region: Region | undefined; readonly missing: boolean } {
  const load = useCallback(() => loadRegion(session, isControl), [session, isControl])
  const { value, error } = useLoad(load)
  const geometry = useGeometry(value?.geometry)
  const region = value === undefined || geometry === undefined ? undefined : { geometry, shadeUrl: value.shade }
  return { region, missing: error !== undefined || value?.geometry === '' }
}

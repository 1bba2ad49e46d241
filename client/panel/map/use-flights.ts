import { useEffect } from 'react'
import { toScreen } from '../../map/camera.ts'
import { mapSpots } from '../../map/map-objects.ts'
import type { MapHandle, MapPicture } from '../../map/picture.ts'
import { useScreen } from '../../store/screen.ts'

type Size = { readonly width: number; readonly height: number }

/** Asked for instead of an object: everything, as at the start. */
export const wholeRegion = 'region'

/** Flies to what a panel asked the map to look at. */
export function useFlights(map: MapHandle | undefined, picture: MapPicture): void {
  const lookAt = useScreen((screen) => screen.lookAt)
  useEffect(() => {
    if (map === undefined || lookAt === undefined) return
    if (lookAt.id === wholeRegion) map.fit()
    const spot = mapSpots(picture).find(({ id }) => id === lookAt.id) ?? picture.geometry.states.find(({ id }) => id === lookAt.id)?.label
    if (spot !== undefined) map.flyTo(spot.x, spot.y, map.camera().level === 'region' ? 'theatre' : map.camera().level)
    // Done: a later picture must not fly there again.
    useScreen.getState().show({ lookAt: undefined })
  }, [map, lookAt, picture])
}

/** Where an object stands, CSS pixels: a state at its name. */
export function objectPoint(
  map: MapHandle,
  picture: MapPicture,
  { id, size }: { readonly id: string; readonly size: Size },
): { readonly x: number; readonly y: number } | undefined {
  const known = map.screenPoint(id)
  if (known !== undefined) return known
  const label = picture.geometry.states.find((state) => state.id === id)?.label
  if (label === undefined) return undefined
  const [x, y] = toScreen(map.camera(), size, [label.x, label.y])
  return { x, y }
}

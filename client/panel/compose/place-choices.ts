import { me } from '../../../shared/action/_who.ts'
import type { Place } from '../../../shared/model/geometry.ts'
import { seen, type View } from '../../../shared/model/view.ts'
import { setting } from '../../../shared/noun/setting.ts'

/** The places an order may name: of the kinds its field asks for, and where the action lets one act at all. */
export function placeChoices(view: View, action: string, kinds: readonly string[] | undefined): readonly Place[] {
  const all = seen(view, setting, 'setting:main')?.places ?? []
  const fits = all.filter((place) => kinds === undefined || kinds.includes(place.kind))
  if (action === 'grant-clearance') return fits.filter((place) => place.state === me(view))
  if (action === 'offer-relief' || action === 'ship-relief')
    return fits.filter((place) => place.state !== undefined && place.state !== me(view))
  return fits
}

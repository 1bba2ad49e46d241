import type { Place } from '../../model/geometry.ts'
import { type Refusal, refuse } from '../../model/refusal.ts'
import type { View } from '../../model/view.ts'
import { allSeen, seen } from '../../model/view.ts'
import { asset } from '../../noun/asset.ts'
import { clearance } from '../../noun/clearance.ts'
import { need } from '../../noun/need.ts'
import { offer } from '../../noun/offer.ts'
import { setting } from '../../noun/setting.ts'
import { shipment } from '../../noun/shipment.ts'
import { me, turnOf } from '../_who.ts'
import { type Cargo, kgOf, loadUpTo, tonnesOf } from './_cargo.ts'
import { lets } from './_clearance.ts'
import { kmBetween, landsAt, liftOf, type Mode, tripWith } from './_lift.ts'

export const placeOf = (view: View, id: string): Place | undefined => seen(view, setting, 'setting:main')?.places.find((p) => p.id === id)

/** Assets of this seat that can carry something and are neither under way nor used this turn. */
function freeLift(view: View) {
  const away = new Set(allSeen(view, shipment).flatMap((s) => (s.from === me(view) && s.status !== 'delivered' ? s.assets : [])))
  return allSeen(view, asset).filter(
    (a) => a.state === me(view) && liftOf(a.type) !== undefined && a.busyTurn < turnOf(view) && !away.has(a.id),
  )
}

/** Assets that stand in an offer of this seat which is still open. */
export const promised = (view: View): ReadonlySet<string> =>
  new Set(allSeen(view, offer).flatMap((o) => (o.from === me(view) && (o.status === 'offered' || o.status === 'accepted') ? o.assets : [])))

type Trip = { readonly place: Place; readonly assets: readonly string[]; readonly cargo: Cargo }

/** Why these assets cannot carry this there, or null: free, from one place, of one kind of way, able to unload and to lift it. */
export function checkLift(view: View, { place, assets, cargo }: Trip): Refusal | null {
  const free = freeLift(view)
  const chosen = assets.flatMap((id) => free.find((a) => a.id === id) ?? [])
  if (assets.length === 0 || chosen.length < assets.length || new Set(assets).size < assets.length)
    return refuse('no-asset', 'Choose aircraft, ships or trucks of your own that are free this turn.')
  const modes = new Set(chosen.map((a) => liftOf(a.type)?.mode))
  if (modes.size > 1 || new Set(chosen.map((a) => a.place)).size > 1)
    return refuse('no-asset', 'What goes together leaves from one place and goes one way: by air, by sea or by road.')
  if (chosen.some((a) => !landsAt(a.type, place)))
    return refuse('no-asset', '{name} cannot be unloaded there.', { name: chosen[0]?.name ?? '' })
  if (chosen.some((a) => isTooFar(view, a, place))) return refuse('out-of-range', 'That is out of its reach. Choose another way.')
  const most = chosen.reduce((sum, a) => sum + a.payloadKg, 0)
  return kgOf(cargo) > most ? refuse('out-of-range', 'They carry at most {tonnes} t.', { tonnes: tonnesOf(most) }) : null
}

function isTooFar(view: View, lift: { readonly type: Parameters<typeof liftOf>[0]; readonly place: string }, place: Place): boolean {
  const from = placeOf(view, lift.place)
  const reach = liftOf(lift.type)?.reachKm
  return from !== undefined && reach !== undefined && kmBetween(from, place) > reach
}

/** How a set of own assets goes to a place, as this seat can reckon it. */
export function tripOf(view: View, assets: readonly string[], place: Place) {
  const chosen = assets.flatMap((id) => seen(view, asset, id) ?? [])
  const types = chosen.map((a) => a.type)
  return tripWith(types, placeOf(view, chosen[0]?.place ?? '') ?? place, place)
}

/** Whose place it is, as an audience of one or none. */
export function ownerOf(view: View, id: string): readonly string[] {
  const owner = placeOf(view, id)?.state
  return owner === undefined ? [] : [owner]
}

/** Whether this seat sees a clearance that lets it in. */
export function mayLand(view: View, place: Place, mode: Mode): boolean {
  if (place.state === me(view)) return true
  const trip = { from: me(view), place: place.id, mode }
  return allSeen(view, clearance).some((c) => c.owner === place.state && lets(c, trip, turnOf(view)))
}

/** Needs of others that this seat could bring something for with what is free: the lift, the load and where it lands. */
export function reachableNeeds(view: View, held: Cargo, spoken: ReadonlySet<string>) {
  return allSeen(view, need)
    .filter((n) => n.owner !== me(view) && n.fromTurn <= turnOf(view))
    .flatMap((n) => {
      const place = placeOf(view, n.through)
      const lift = freeLift(view).find(
        (a) => place !== undefined && landsAt(a.type, place) && !spoken.has(a.id) && !isTooFar(view, a, place),
      )
      if (place?.state === undefined || place.state === me(view) || lift === undefined) return []
      const cargo = loadUpTo(lift.payloadKg, n.kgPerTurn, held)
      return kgOf(cargo) === 0 ? [] : [{ need: n, place, lift, cargo }]
    })
}

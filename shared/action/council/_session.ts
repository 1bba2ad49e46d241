import type { View } from '../../model/view.ts'
import { allSeen, seen } from '../../model/view.ts'
import { council } from '../../noun/council.ts'
import { dyad } from '../../noun/dyad.ts'
import { rung } from '../../noun/rung.ts'
import { sitting } from '../../noun/sitting.ts'
import { me } from '../_who.ts'

/** From this rung on the members of a council want it to meet. */
export const hardRung = 4

/** Legitimacy a session loses for each member it leaves out (CA1), from the usual start of 55. */
const leftOut = 5
const usualLegitimacy = 55

/** Councils this seat sits on. */
export const myCouncils = (view: View) => allSeen(view, council).filter((c) => c.members.includes(me(view)))

/** Sessions that are open and this seat may speak in. */
export const openSittings = (view: View) => allSeen(view, sitting).filter((s) => s.open && s.invited.includes(me(view)))

/** The highest rung this seat knows of: its own pairs as they are, the others as the region knows them. */
export function highestRung(view: View): number {
  const own = allSeen(view, dyad).map((d) => d.rung)
  const known = allSeen(view, rung).map((r) => r.rung)
  return Math.max(0, ...own, ...known)
}

/** How lawful a session is seen to be, 0..100: what leaves members out weighs less. */
export function sessionLegitimacy(view: View, id: string): number {
  const sat = seen(view, sitting, id)
  const forum = sat === undefined ? undefined : seen(view, council, sat.council)
  const absent = forum?.members.filter((m) => !(sat?.invited.includes(m) ?? false)).length ?? 0
  return Math.max(0, usualLegitimacy - leftOut * absent)
}

import { fairShare } from '../../dynamics/burden.ts'
import { largestRemainder } from '../../lib/largest-remainder.ts'
import { allSeen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { fund } from '../../noun/fund.ts'
import { me } from '../_who.ts'

const PPM = 1_000_000

/** Fair shares of the costs, half by head and half by income (E16): whole parts per million that sum to a million. */
export function fairShares(members: readonly string[], income: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const total = members.reduce((sum, s) => sum + (income[s] ?? 0), 0)
  const fair = members.map((s) => fairShare(members.length, total === 0 ? 1 / members.length : (income[s] ?? 0) / total))
  const parts = largestRemainder(PPM, fair)
  return Object.fromEntries(members.map((s, i) => [s, parts[i] ?? 0]))
}

export const equalShares = (members: readonly string[]): Readonly<Record<string, number>> => {
  const parts = largestRemainder(
    PPM,
    members.map(() => 1),
  )
  return Object.fromEntries(members.map((s, i) => [s, parts[i] ?? 0]))
}

export const myFunds = (view: View) => allSeen(view, fund).filter((f) => f.members.includes(me(view)))

/** Agreements one is party to that hold, and that have no fund yet. */
export const unfunded = (view: View) =>
  allSeen(view, agreement).filter(
    (a) =>
      a.parties.includes(me(view)) &&
      (a.status === 'signed' || a.status === 'inForce') &&
      !allSeen(view, fund).some((f) => f.agreement === a.id),
  )

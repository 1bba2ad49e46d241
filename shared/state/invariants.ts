import { assert } from '../lib/assert.ts'
import type { Rec } from '../model/record.ts'
import type { State } from '../model/state.ts'
import type { Spread } from '../noun/spread.ts'
import type { State as Figures } from '../noun/state.ts'
import type { Stock } from '../noun/stock.ts'
import type { Writes } from './world.ts'

type Check = (record: Rec, state: State) => void

const meter = (name: string, value: number): void =>
  assert(Number.isFinite(value) && value >= 0 && value <= 100, `${name} stays within 0 and 100`)

/** Checks of single records, by kind (2.9). Cheap: only what a step wrote is checked, before it is stored. */
const checks: Readonly<Record<string, Check>> = {
  state: (record) => {
    const s = record as Figures
    for (const name of [
      'approval',
      'coopSupport',
      'legitimacy',
      'credibility',
      'politicalCapital',
      'readiness',
      'memory',
      'fatigue',
    ] as const)
      meter(name, s[name])
    assert(s.actionPoints >= 0 && Number.isInteger(s.actionPoints), 'action points are whole and never negative')
    assert(s.treasury >= 0 && Number.isInteger(s.treasury), 'a treasury is whole thousand CR and never negative')
  },
  relation: (record) => meter('trust', (record as unknown as { trust: number }).trust),
  dyad: (record) => {
    const d = record as unknown as { tension: number; rung: number; forceTurn: number }
    meter('tension', d.tension)
    assert(Number.isInteger(d.rung) && d.rung >= 0 && d.rung <= 12, 'a rung is 0 to 12')
    assert(d.rung <= 10 || d.forceTurn > 0, 'no rung above 10 without an executed order to use force')
  },
  belief: (record) => {
    const { b } = record as unknown as { b: number }
    assert(b >= 0 && b <= 1, 'a belief is a probability')
  },
  spread: (record) => {
    const s = record as Spread
    assert(s.s >= 0 && s.i >= 0 && s.r >= 0 && s.s + s.i + s.r === 1_000_000, 'the shares of a rumour sum to one')
  },
  stock: (record) => {
    for (const kg of Object.values((record as Stock).kg))
      assert(Number.isInteger(kg) && kg >= 0, 'a stock is whole kilograms and never negative')
  },
}

/** Throws BrokenInvariant when a step would make what the rules forbid; nothing is stored then. */
export function checkInvariants(state: State, writes: Writes): void {
  for (const [id, record] of writes) {
    if (record === null) continue
    assert(record.id === id, 'a record stands under its own id')
    checks[record.kind]?.(record, state)
  }
}

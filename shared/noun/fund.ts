import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** A common fund of the parties to an agreement (CA9). Shares in parts per million; money in thousand CR, in = out + balance. */
export type Fund = {
  readonly id: string
  readonly kind: 'fund'
  readonly agreement: string
  readonly members: readonly string[]
  readonly shares: Readonly<Record<string, number>>
  /** What each has paid in since the shares were set. Known to its payer and, once published, to all. */
  readonly paid: Readonly<Record<string, number>>
  readonly targetPerTurn: number
  readonly balance: number
  readonly published: boolean
  readonly publishedTurn: number
  readonly turn: number
}

const shown = ['agreement', 'members', 'shares', 'targetPerTurn', 'published', 'publishedTurn', 'turn'] as const

export const fund = defineNoun<
  Fund,
  Shown<Fund, 'agreement' | 'members' | 'shares' | 'targetPerTurn' | 'published' | 'publishedTurn' | 'turn'>
>({
  kind: 'fund',
  see: (r, v) => {
    if (v.kind === 'control' || v.kind === 'evaluator' || v.revealed) return 'whole'
    if (r.published) return 'published'
    return v.seat !== undefined && r.members.includes(v.seat) ? 'member' : null
  },
  // Before the accounts are published nobody reads what the others paid, nor the balance that would tell it; one's own is in one's books.
  faces: { whole, published: fields([...shown, 'paid', 'balance']), member: fields(shown) },
})

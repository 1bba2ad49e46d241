import type { Cause } from './fact.ts'

/** What a person asks, parsed. `id` is made and stored by the client before it is sent; the seat comes from the ticket, never the body. */
export type Order = {
  readonly id: string
  readonly seat: string
  readonly person: string
  readonly turn: number
  readonly kind: string
  /** Free text inside has already become a TextRef. */
  readonly params: unknown
  /** Scenario minutes into the turn, stamped by the server: an input, the only clock rules read. */
  readonly at: number
}

export const orderCause = (o: Pick<Order, 'id' | 'seat' | 'person'>): Cause => ({
  by: 'order',
  order: o.id,
  seat: o.seat,
  person: o.person,
})

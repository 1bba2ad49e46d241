import { RateLimiterMemory } from 'rate-limiter-flexible'
import { RefusalError, tooFast } from './refusal-error.ts'

/** How often the same browser or address may ask. A class may share one address, so these are generous. */
export type RequestLimits = {
  /** Any request to the API, per address. */
  readonly api: (address: string) => Promise<void>
  /** Starting a tutorial makes a session: per address. */
  readonly tutorial: (address: string) => Promise<void>
  /** Tickets, per person. */
  readonly ticket: (person: string) => Promise<void>
}

export function createRequestLimits(): RequestLimits {
  const limit = (keyPrefix: string, size: { readonly points: number; readonly duration: number }): ((key: string) => Promise<void>) => {
    const limiter = new RateLimiterMemory({ keyPrefix, ...size })
    return async (key) => {
      const before = await limiter.penalty(key)
      if (before.consumedPoints > size.points) throw new RefusalError(tooFast, Math.ceil(before.msBeforeNext / 1000))
    }
  }
  return {
    api: limit('api', { points: 1_000, duration: 10 }),
    tutorial: limit('tutorial', { points: 60, duration: 60 }),
    ticket: limit('ticket', { points: 60, duration: 60 }),
  }
}

import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/**
 * The library keeps its own time, the machine's, where the rest of the server is given one. That is harmless: it decides only how soon a
 * wrong code may be tried again, never what an exercise does; a clock set forward ends a stop early, one set back makes it longer, and
 * the counts in memory stand either way.
 */

/** Holds back those who guess join codes and keys: in all 10 failures a second, per address 30 a minute, then twice as long each time. */
export type JoinLimits = {
  /** Seconds this address must wait before it may try; 0 when it may now. */
  readonly waitSeconds: (ip: string) => Promise<number>
  readonly failed: (ip: string) => Promise<void>
}

const FAILURES_IN_ALL = { points: 10, duration: 1 }
const FAILURES_PER_ADDRESS = { points: 30, duration: 60 }
/** How long an address is remembered for having been stopped, and the longest stop, seconds. */
const STOPS = { points: 1_000_000, duration: 3_600 }
const STOP_SECONDS_MAX = 600

export function createJoinLimits(): JoinLimits {
  const inAll = new RateLimiterMemory({ keyPrefix: 'all', ...FAILURES_IN_ALL })
  const perAddress = new RateLimiterMemory({ keyPrefix: 'address', ...FAILURES_PER_ADDRESS })
  const stops = new RateLimiterMemory({ keyPrefix: 'stops', ...STOPS })
  return {
    waitSeconds: async (ip) => {
      const [all, own] = await Promise.all([inAll.get('all'), perAddress.get(addressKey(ip))])
      const waits = [
        all !== null && all.consumedPoints >= FAILURES_IN_ALL.points ? all.msBeforeNext : 0,
        own !== null && own.consumedPoints >= FAILURES_PER_ADDRESS.points ? own.msBeforeNext : 0,
      ]
      return Math.ceil(Math.max(...waits) / 1000)
    },
    failed: async (ip) => {
      const key = addressKey(ip)
      await inAll.penalty('all')
      const own = await perAddress.penalty(key)
      if (own.consumedPoints !== FAILURES_PER_ADDRESS.points) return
      const { consumedPoints: times } = await stops.penalty(key)
      await perAddress.block(key, Math.min(STOP_SECONDS_MAX, 30 * 2 ** Math.min(times, 10)))
    },
  }
}

/** One key per household: an IPv6 network of 64 bits counts as one address. */
export function addressKey(ip: string): string {
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace(/^::ffff:/, '')
  const [head = ''] = ip.split('::')
  return [...head.split(':'), '0', '0', '0', '0'].slice(0, 4).join(':')
}

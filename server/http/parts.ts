import type { Logger } from 'pino'
import type { JoinCodes } from '../identity/join-codes.ts'
import type { JoinLimits } from '../identity/join-limits.ts'
import type { People } from '../identity/people.ts'
import type { Tickets } from '../identity/tickets.ts'
import type { Random } from '../session/random.ts'
import type { Scenarios } from '../session/scenarios.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Time } from '../session/time.ts'
import type { Store } from '../store/store.ts'
import type { Health } from './health.ts'
import type { LobbyBell } from './lobby-bell.ts'
import type { Origins } from './origins.ts'
import type { Regions } from './region-assets.ts'

/** What the doors of the server, HTTP and socket, are given. */
export type ServerParts = {
  readonly version: string
  /** Whether this process speaks TLS itself. */
  readonly tls: boolean
  readonly facilitatorKey: string
  readonly store: Store
  readonly people: People
  readonly tickets: Tickets
  readonly codes: JoinCodes
  readonly limits: JoinLimits
  readonly sessions: Sessions
  readonly scenarios: Scenarios
  readonly regions: Regions
  readonly lobbies: LobbyBell
  readonly origins: Origins
  readonly health: Health
  readonly time: Time
  readonly random: Random
  readonly log: Logger
}

import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import { packetMax } from '../../shared/wire/socket.ts'
import type { ServerParts } from '../http/parts.ts'
import { addressKey } from '../identity/join-limits.ts'
import type { Device } from '../session/device.ts'
import { createTokenBucket, type TokenBucket } from '../session/token-bucket.ts'
import { accept } from './accept.ts'
import { guardFloods } from './flood-guard.ts'

/** New connections per address: a class may share one (reliability.md 2.2). */
const CONNECTS = { perSecond: 20, burst: 200 }
const ADDRESSES_MAX = 10_000
export type SocketServer = {
  /** Tells everybody to come back in a moment. */
  readonly drain: () => void
  readonly close: () => Promise<void>
}

/** The live side of the server: one namespace, one path, tickets at the door. */
export function openSocketServer(http: HttpServer, parts: ServerParts): SocketServer {
  const isWelcome = doorkeeper(parts)
  const io = new Server(http, {
    path: '/ws',
    serveClient: false,
    transports: ['websocket', 'polling'],
    allowEIO3: false,
    httpCompression: false,
    perMessageDeflate: false,
    maxHttpBufferSize: packetMax,
    pingInterval: 10_000,
    pingTimeout: 15_000,
    connectTimeout: 10_000,
    upgradeTimeout: 8_000,
    cleanupEmptyChildNamespaces: true,
    allowRequest: (request, done) => (isWelcome(request) ? done(null, true) : done('refused', false)),
  })
  guardFloods(io.engine, parts.time.steadyMs, () => parts.log.warn({ event: 'excess_rate_limit_exceeded' }, 'a connection was cut'))
  const devices = new Set<Device>()
  io.on('connection', (socket) => accept(parts, socket, devices))
  return {
    drain: () => {
      for (const device of devices) device.bye('drain', Math.floor(((parts.random(1)[0] ?? 0) / 256) * 2_000))
    },
    close: async () => {
      await io.close()
    },
  }
}

/** Exact Origin and Host, nobody while draining, and not too many new connections from one address. */
function doorkeeper({ origins, health, time }: ServerParts): (request: IncomingMessage) => boolean {
  const buckets = new Map<string, TokenBucket>()
  return (request) => {
    if (!origins.allowsHost(request.headers.host) || !origins.allows(request.headers.origin) || health.isDraining()) return false
    // Later requests of a long-polling connection carry its id and are not new.
    if (new URL(request.url ?? '/', 'http://local').searchParams.has('sid')) return true
    const key = addressKey(request.socket.remoteAddress ?? '')
    if (buckets.size > ADDRESSES_MAX) buckets.clear()
    const bucket = buckets.get(key) ?? createTokenBucket(CONNECTS, time.steadyMs)
    buckets.set(key, bucket)
    return bucket.take()
  }
}

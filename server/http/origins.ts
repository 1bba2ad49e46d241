import type { NetworkInterfaceInfo } from 'node:os'

/** Under which names this server may be spoken to. Everything else is refused: cross-site pages, and names rebound to our address. */
export type Origins = {
  /** Exact match; a missing Origin is refused. */
  readonly allows: (origin: string | undefined) => boolean
  readonly allowsHost: (host: string | undefined) => boolean
  /** The origin that a Host stands for; undefined for one that is not ours. */
  readonly ofHost: (host: string | undefined) => string | undefined
  /** Every address at which the server can be reached, best first: other machines' ways in before this machine's own. */
  readonly addresses: () => readonly string[]
}

export type OriginsParts = {
  readonly tls: boolean
  /** Known once the server listens. */
  readonly port: () => number
  /** The address it is bound to. */
  readonly host: string
  /** Further origins, such as that of a reverse proxy. */
  readonly extra: readonly string[]
  readonly hostname: string
  readonly interfaces: () => NodeJS.Dict<NetworkInterfaceInfo[]>
  readonly steadyMs: () => number
}

/** A computer that moves to another network is known by its new address after so long, ms. */
const REFRESH_MS = 2_000

export function createOrigins(parts: OriginsParts): Origins {
  let known: ReadonlyMap<string, string> = new Map()
  let readMs = Number.NEGATIVE_INFINITY
  const byHost = (host: string | undefined): string | undefined => {
    if (host === undefined) return undefined
    const key = host.toLowerCase()
    if (!known.has(key) && parts.steadyMs() - readMs >= REFRESH_MS) {
      known = hostTable(parts)
      readMs = parts.steadyMs()
    }
    return known.get(key)
  }
  const allows = (origin: string | undefined): boolean => {
    const host = origin === undefined ? undefined : /^https?:\/\/([^/]+)$/.exec(origin)?.[1]
    return host !== undefined && host === host.toLowerCase() && byHost(host) === origin
  }
  return {
    allows,
    allowsHost: (host) => byHost(host) !== undefined,
    ofHost: byHost,
    addresses: () => addresses(parts),
  }
}

/** Whether browsers trust this way in as they trust https: encrypted, or never leaving the machine. */
export const isTrustworthy = (origin: string): boolean => {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || isLoopback(hostname)
}

/** Names of this very machine, whatever network it is in. */
export const isLoopback = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

const scheme = ({ tls }: OriginsParts): string => (tls ? 'https' : 'http')

/** `name:port`, without the port where browsers leave it out. */
function withPort(parts: OriginsParts, name: string): string {
  const port = parts.port()
  return port === (parts.tls ? 443 : 80) ? name : `${name}:${port}`
}

/** Host header → origin, for every name of this machine and those of `extra`. */
function hostTable(parts: OriginsParts): ReadonlyMap<string, string> {
  const own = parts.hostname.toLowerCase()
  const local = own.includes('.') ? [own] : [own, `${own}.local`]
  const names = ['localhost', '127.0.0.1', '[::1]', ...interfaceNames(parts), ...local]
  const table = new Map(names.map((name) => [withPort(parts, name), `${scheme(parts)}://${withPort(parts, name)}`]))
  for (const origin of parts.extra) table.set(new URL(origin).host, origin)
  return table
}

function interfaceNames({ interfaces }: OriginsParts): readonly string[] {
  return Object.values(interfaces())
    .flatMap((list) => list ?? [])
    .filter(({ address }) => !address.toLowerCase().startsWith('fe80:'))
    .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address))
}

function addresses(parts: OriginsParts): readonly string[] {
  const own = ['localhost', '127.0.0.1', '[::1]']
  const bound = parts.host.includes(':') ? `[${parts.host}]` : parts.host
  const everywhere = ['0.0.0.0', '[::]'].includes(bound)
  const others = interfaceNames(parts).filter((name) => !own.includes(name) && (bound !== '0.0.0.0' || !name.startsWith('[')))
  const names = everywhere
    ? [...others.filter((name) => !name.startsWith('[')), ...others.filter((name) => name.startsWith('[')), 'localhost']
    : [bound]
  return [...parts.extra, ...names.map((name) => `${scheme(parts)}://${withPort(parts, name)}`)]
}

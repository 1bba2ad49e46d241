import cookie from '@fastify/cookie'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { type Refusal, refuse } from '../../shared/model/refusal.ts'
import type { About } from '../../shared/wire/http.ts'
import { packetMax } from '../../shared/wire/socket.ts'
import { addressKey } from '../identity/join-limits.ts'
import { personAsking } from './asked.ts'
import { classRoutes } from './class-routes.ts'
import { colleagueRoutes } from './colleague-routes.ts'
import { addDevClient } from './dev-client.ts'
import { exerciseRoutes } from './exercise-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { hotWashRoutes } from './hot-wash-routes.ts'
import { joinRoutes } from './join-routes.ts'
import { lobbyEvents } from './lobby-events.ts'
import { isTrustworthy } from './origins.ts'
import { addBuiltClient, addPages, type Page, sendPage } from './pages.ts'
import type { ServerParts } from './parts.ts'
import { peopleRoutes } from './people-routes.ts'
import { nothingHere, RefusalError, statusOf, wrongOrigin } from './refusal-error.ts'
import { createRequestLimits, type RequestLimits } from './request-limits.ts'
import { reviewRoutes } from './review-routes.ts'
import { screenRoutes } from './screen-routes.ts'
import { addSecurityHeaders } from './security-headers.ts'

export type TlsFiles = { readonly cert: Buffer; readonly key: Buffer }

/** Where the client comes from: its build, its sources under Vite, or nowhere (tests of the server alone). */
export type ClientFrom = { readonly built: string } | { readonly source: string } | undefined

/** The HTTP server, routes and all, before it listens. */
export async function buildHttpServer(
  parts: ServerParts,
  options: { readonly tls: TlsFiles | undefined; readonly client: ClientFrom },
): Promise<FastifyInstance> {
  const app = openFastify(parts, options.tls)
  const dev = options.client !== undefined && 'source' in options.client
  const trusts = (host: string | undefined): boolean => isTrustworthy(parts.origins.ofHost(host) ?? 'http://elsewhere')
  await addSecurityHeaders(app, { tls: options.tls !== undefined, dev, trusts })
  await app.register(cookie)
  const limits = createRequestLimits()
  guard(app, parts, limits)
  answerErrors(app, parts)
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').header('Cache-Control', 'no-store').send('ok'))
  app.get('/readyz', async (_request, reply) => {
    const ready = await parts.health.isReady()
    return reply
      .status(ready ? 200 : 503)
      .type('text/plain')
      .header('Cache-Control', 'no-store')
      .send(ready ? 'ok' : 'no')
  })
  app.get('/api/about', async (request): Promise<About> => {
    const origin = parts.origins.ofHost(request.headers.host)
    return {
      version: parts.version,
      secure: origin !== undefined && isTrustworthy(origin),
      addresses: parts.origins.addresses(),
      facilitator: personAsking(parts, request)?.facilitator === true,
    }
  })
  joinRoutes(app, parts, limits)
  lobbyEvents(app, parts)
  exerciseRoutes(app, parts)
  classRoutes(app, parts)
  peopleRoutes(app, parts)
  colleagueRoutes(app, parts)
  screenRoutes(app, parts)
  reviewRoutes(app, parts)
  exportRoutes(app, parts)
  hotWashRoutes(app, parts)
  const page = await clientPage(app, options.client)
  if (page !== undefined) await addPages(app, parts, page)
  answerUnknown(app, page)
  return app
}

function openFastify({ log }: ServerParts, tls: TlsFiles | undefined): FastifyInstance {
  const options = {
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: packetMax,
    requestTimeout: 15_000,
    keepAliveTimeout: 5_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 120 },
    http: { maxHeaderSize: 8_192 },
  } as const
  const app: FastifyInstance =
    tls === undefined
      ? (Fastify(options) as unknown as FastifyInstance)
      : (Fastify({ ...options, https: { ...tls, maxHeaderSize: 8_192 } }) as unknown as FastifyInstance)
  app.removeContentTypeParser('text/plain')
  app.server.headersTimeout = 10_000
  app.server.maxConnections = 5_000
  return app
}

/** Who may ask at all: by a name of this server, from a page of this server, not too often. */
function guard(app: FastifyInstance, parts: ServerParts, limits: RequestLimits): void {
  app.addHook('onRequest', async (request) => {
    if (request.url === '/healthz' || request.url === '/readyz') return
    if (!parts.origins.allowsHost(request.headers.host)) throw new RefusalError(wrongOrigin)
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && !parts.origins.allows(request.headers.origin)) throw new RefusalError(wrongOrigin)
    if (request.url.startsWith('/api/')) await limits.api(addressKey(request.ip))
  })
}

function clientPage(app: FastifyInstance, client: ClientFrom): Promise<Page> | undefined {
  if (client === undefined) return undefined
  return 'built' in client ? addBuiltClient(app, client.built) : addDevClient(app, client.source)
}

const badRequest = refuse('malformed', 'This request cannot be read.')
const tooLarge = refuse('malformed', 'This is too large: at most 32 KB.')
const ourFault = refuse('our-fault', 'Something went wrong on our side. Nothing has changed; try again.')
const noStore = refuse('try-again', 'The server cannot store anything just now. Try again in a moment.')

/** Every error leaves as `{ refused, say }`; what went wrong inside stays in the log. */
function answerErrors(app: FastifyInstance, { log }: ServerParts): void {
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof RefusalError) {
      if (error.retryAfter !== undefined) void reply.header('Retry-After', String(error.retryAfter))
      return answer(reply, statusOf(error.refusal), error.refusal)
    }
    const status = error.statusCode ?? 500
    if (status === 413) return answer(reply, 413, tooLarge)
    if (status >= 400 && status < 500) return answer(reply, status, badRequest)
    log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    return error.name === 'StoreProblem' ? answer(reply, 503, noStore) : answer(reply, 500, ourFault)
  })
}

const answer = (reply: FastifyReply, status: number, refusal: Refusal): FastifyReply =>
  reply.status(status).type('application/json; charset=utf-8').send(refusal)

/** What is not there: the client's own page says so to people, a refusal to programs. */
function answerUnknown(app: FastifyInstance, page: Page | undefined): void {
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (page === undefined || !wantsPage || request.url.startsWith('/api/')) return answer(reply, 404, nothingHere)
    return sendPage(reply.status(404), await page(request.url))
  })
}

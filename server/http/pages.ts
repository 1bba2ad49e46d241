import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError } from './refusal-error.ts'

/** Addresses that belong to the one page of the client. */
const PAGES = [
  '/',
  '/join',
  '/join/:code',
  '/lobby/:session',
  '/play/:session',
  '/run',
  '/run/:session',
  '/run/:session/sheet',
  '/screen/:session',
  '/hot-wash/:session',
  '/review/:session',
] as const

const FOR_EVER = 'public, max-age=31536000, immutable'

/** Gives the client's page for a request, or undefined when there is none. */
export type Page = (url: string) => Promise<string> | string

/** The page at each of its addresses, the files of the built client, and the drawn maps. */
export async function addPages(app: FastifyInstance, parts: Pick<ServerParts, 'regions'>, page: Page): Promise<void> {
  for (const path of PAGES) app.get(path, async (request, reply) => sendPage(reply, await page(request.url)))
  app.get('/assets/region/:name', async (request, reply) => {
    const { name } = request.params as { readonly name: string }
    const asset = parts.regions.file(name)
    if (asset === undefined) throw new RefusalError(nothingHere)
    const accepts = request.headers['accept-encoding'] ?? ''
    const [encoding, body] = packed(asset, accepts)
    if (encoding !== undefined) void reply.header('Content-Encoding', encoding)
    return reply.header('Cache-Control', FOR_EVER).header('Vary', 'Accept-Encoding').type(asset.type).send(body)
  })
}

export const sendPage = (reply: FastifyReply, html: string): FastifyReply =>
  reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(html)

function packed(asset: NonNullable<ReturnType<ServerParts['regions']['file']>>, accepts: string): readonly [string | undefined, Buffer] {
  if (asset.br !== undefined && /\bbr\b/.test(accepts)) return ['br', asset.br]
  if (asset.gzip !== undefined && /\bgzip\b/.test(accepts)) return ['gzip', asset.gzip]
  return [undefined, asset.body]
}

/** The built client: files by their own names only, those with a hash in the name for ever. */
export async function addBuiltClient(app: FastifyInstance, folder: string): Promise<Page> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz', '**/index.html'],
    cacheControl: false,
    setHeaders: (response, path) => {
      void response.header('Cache-Control', path.includes(`${sep}assets${sep}`) ? FOR_EVER : 'no-cache')
    },
  })
  return () => html
}

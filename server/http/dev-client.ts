import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import middie from '@fastify/middie'
import type { FastifyInstance } from 'fastify'
import type { Page } from './pages.ts'

/** The client from its sources, on this same port: Vite as middleware, changes shown without a reload. For development alone. */
export async function addDevClient(app: FastifyInstance, repository: string): Promise<Page> {
  const { createServer } = await import('vite')
  const root = join(repository, 'client')
  const vite = await createServer({
    root,
    configFile: join(repository, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, ws: { server: app.server } },
  })
  await app.register(middie)
  app.use(vite.middlewares)
  app.addHook('onClose', () => vite.close())
  return async (url) => vite.transformIndexHtml(url, await readFile(join(root, 'index.html'), 'utf8'))
}

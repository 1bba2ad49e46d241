import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { build, type PreviewServer, preview } from 'vite'
import { chromiumFlags, findChromium } from '../chromium.mjs'

const repository = join(import.meta.dirname, '../..')
const REGION = 'scenarios/regions/halcyra-gulf'
const HARNESSES = ['tests/client/map/harness.html', 'tests/client/timeline/harness.html']

/** A browser and a server with the harness pages of map and timeline. */
export type MapHarnessPage = {
  /** Opens a harness page; `query` is its address' query. Errors of the page are gathered in `problems`. */
  readonly open: (path: string, query: Readonly<Record<string, string | number>>, options?: BrowserContextOptions) => Promise<Page>
  readonly problems: readonly string[]
  readonly close: () => Promise<void>
}

/** The policy of toolchain.md 7: the canvases must live with it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
].join('; ')

/** Builds the harness pages as the product is built, and serves them with its policy. */
const startServer = async (outDir: string): Promise<PreviewServer> => {
  const shared = { root: repository, configFile: false as const, logLevel: 'error' as const }
  await build({
    ...shared,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: HARNESSES },
      chunkSizeWarningLimit: 20_000,
    },
  })
  cpSync(join(repository, REGION), join(outDir, REGION), { recursive: true })
  return preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1', headers: { 'content-security-policy': POLICY } } })
}

const addressOf = (server: PreviewServer): string => {
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('The harness server has no port.')
  return `http://127.0.0.1:${address.port}`
}

/** Starts server and browser; call `close` afterwards. */
export const mapHarnessPage = async (): Promise<MapHarnessPage> => {
  const outDir = mkdtempSync(join(tmpdir(), 'entente-map-'))
  const server = await startServer(outDir)
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('These tests drive Chromium: install it, or set ENTENTE_CHROMIUM to its path.')
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  const problems: string[] = []
  return {
    problems,
    open: async (path, query, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      page.on('pageerror', (error) => problems.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      const address = new URL(`/tests/client/${path}`, addressOf(server))
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value))
      await page.goto(address.href)
      return page
    },
    close: async () => {
      await browser.close()
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** Waits until the canvas has drawn and its loop sleeps: no frame in twenty of the browser's own. */
export const canvasAsleep = async (page: Page, get: string): Promise<number> =>
  page.evaluate(async (path) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    const frames = (): number => {
      const [object, field] = path.split('.')
      const holder = (window as unknown as Record<string, Record<string, { stats: () => { frames: number } } | undefined>>)[object ?? '']
      return holder?.[field ?? '']?.stats().frames ?? 0
    }
    let still = 0
    let before = frames()
    while (still < 20 || before === 0) {
      await frame()
      still = frames() === before ? still + 1 : 0
      before = frames()
    }
    return before
  }, get)

/** What a screenshot holds: how many colours (5 bits a channel), the share of the commonest, and single pixels. */
export const pixelsOf = (png: Buffer) => {
  const { width, height, data } = PNG.sync.read(png)
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = ((data[i] ?? 0) >> 3) * 1024 + ((data[i + 1] ?? 0) >> 3) * 32 + ((data[i + 2] ?? 0) >> 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const at = (x: number, y: number): readonly number[] => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
  return { width, height, colours: counts.size, commonest: Math.max(...counts.values()) / (width * height), at }
}

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

/** How a page's browser is set up; `before` runs in the page before its own scripts. */
type PageOptions = BrowserContextOptions & { readonly before?: () => void }

/** A browser and a server with the harness pages of map and timeline. */
export type MapHarnessPage = {
  /** Opens a harness page; `query` is its address' query. Errors of the page are gathered in `problems`. */
  readonly open: (path: string, query: Readonly<Record<string, string | number>>, options?: PageOptions) => Promise<Page>
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
    open: async (path, query, { before, ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      if (before) await context.addInitScript(before)
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

/** Waits until the canvas has drawn and its loop sleeps: no frame in `still` of the browser's own. Returns the frames drawn. */
export const canvasAsleep = async (page: Page, get: string, still = 8): Promise<number> =>
  page.evaluate(
    async (it) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const frames = (): number => {
        const [object, field] = it.get.split('.')
        const holder = (window as unknown as Record<string, Record<string, { stats: () => { frames: number } } | undefined>>)[object ?? '']
        return holder?.[field ?? '']?.stats().frames ?? 0
      }
      let without = 0
      let before = frames()
      while (without < it.still || before === 0) {
        await frame()
        without = frames() === before ? without + 1 : 0
        before = frames()
      }
      return before
    },
    { get, still },
  )

type Pixels = { readonly width: number; readonly height: number; readonly data: Buffer }

/** How many colours (5 bits a channel) lie in a part of a picture, and the share of the commonest. */
const coloursIn = (pixels: Pixels, part: { readonly x: number; readonly y: number }) => {
  const { width, height, data } = pixels
  const counts = new Map<number, number>()
  for (let y = part.y; y < height; y++)
    for (let i = (y * width + part.x) * 4; i < (y + 1) * width * 4; i += 4) {
      const colour = ((data[i] ?? 0) >> 3) * 1024 + ((data[i + 1] ?? 0) >> 3) * 32 + ((data[i + 2] ?? 0) >> 3)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  return { colours: counts.size, commonest: Math.max(...counts.values()) / ((width - part.x) * (height - part.y)) }
}

/** What a screenshot holds: its colours, those of its lower right corner, single pixels, and how it differs from another. */
export const pixelsOf = (png: Buffer) => {
  const pixels: Pixels = PNG.sync.read(png)
  const { width, height, data } = pixels
  return {
    width,
    height,
    data,
    ...coloursIn(pixels, { x: 0, y: 0 }),
    at: (x: number, y: number): readonly number[] => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)],
    /** The colours of the last `size` x `size` pixels. */
    corner: (size: number): number => coloursIn(pixels, { x: Math.max(0, width - size), y: Math.max(0, height - size) }).colours,
    /** The share of pixels that differ by more than rounding from another picture; all of them when its size differs. */
    unlike: (other: Pixels): number => {
      if (other.width !== width || other.height !== height) return 1
      let differing = 0
      for (let i = 0; i < data.length; i += 4)
        if ([0, 1, 2].some((c) => Math.abs((data[i + c] ?? 0) - (other.data[i + c] ?? 0)) > 8)) differing++
      return differing / (width * height)
    },
  }
}

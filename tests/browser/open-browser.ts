import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '../chromium.mjs'

/** A browser, and in it one person per page: nobody shares cookies or storage with anybody. */
export type People = {
  /** A new person with an empty browser window. Errors of the page, and what the policy stops, are gathered in `problems`. */
  readonly arrives: (options?: BrowserContextOptions) => Promise<Page>
  /** Errors of all pages, with their address: a test that ends with one has failed. */
  readonly problems: readonly string[]
  /** Addresses of other hosts that a page asked for. */
  readonly strangers: readonly string[]
  readonly leave: () => Promise<void>
}

/** What a page says while its server is away: part of a restart, and no fault of the page. */
const isNetworkNoise = (text: string): boolean =>
  /net::ERR_(?:CONNECTION|EMPTY|ABORTED|FAILED|INTERNET_DISCONNECTED)|WebSocket connection to/.test(text)

/** Longest that a page may take to show what it should, ms: two cores may be busy with other things. */
const PATIENCE_MS = 60_000

/** Starts Chromium; call `leave` afterwards. */
export async function openBrowser(): Promise<People> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('These tests drive Chromium: install it, or set ENTENTE_CHROMIUM to its path.')
  const browser: Browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  const problems: string[] = []
  const strangers: string[] = []
  return {
    problems,
    strangers,
    arrives: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(PATIENCE_MS)
      const page = await context.newPage()
      page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && !isNetworkNoise(message.text())) problems.push(`${page.url()}: ${message.text()}`)
      })
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url())
        if (/^(?:https?|wss?):$/.test(protocol) && page.url() !== 'about:blank' && host !== new URL(page.url()).host)
          strangers.push(request.url())
      })
      return page
    },
    leave: () => browser.close(),
  }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule set the product answers for. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] as const
/** What depends on colours, and so can differ between light and dark while the page stays what it is. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const

type AxeWindow = {
  readonly axe?: {
    readonly run: (
      context: Document,
      options: object,
    ) => Promise<{ readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly AxeNode[] }[] }>
  }
}
type AxeNode = { readonly html: string; readonly failureSummary?: string }

/** What axe finds wrong with the page as it stands now, one line for each element; empty when there is nothing. */
export const axeFindings = (page: Page): Promise<readonly string[]> => findings(page, { type: 'tag', values: RULES })

async function findings(page: Page, runOnly: { readonly type: string; readonly values: readonly string[] }): Promise<readonly string[]> {
  const loaded = await page.evaluate(() => (globalThis as unknown as AxeWindow).axe !== undefined)
  if (!loaded) await page.evaluate(axeSource)
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as AxeWindow
    if (axe === undefined) return ['axe did not load']
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} (${node.failureSummary?.split('\n').slice(1).join(' ').trim()})`),
    )
  }, runOnly)
}

/** A desk and a telephone (DESIGN.md 11). */
export const desktop = { width: 1440, height: 900 } as const
export const phone = { width: 390, height: 844 } as const
export type Size = { readonly width: number; readonly height: number }

/** What axe finds on a page as it stands, in the look it has and in the other, at each of these sizes; afterwards it is as it was. */
export async function everyLook(page: Page, sizes: readonly Size[] = [desktop, phone]): Promise<readonly string[]> {
  const found: string[] = []
  const own = page.viewportSize() ?? desktop
  for (const size of sizes) {
    if (sizes.length > 1) await page.setViewportSize(size)
    found.push(...(await axeFindings(page)).map((finding) => `${size.width}: ${finding}`))
    await page.evaluate(otherLook)
    const inColour = await findings(page, { type: 'rule', values: COLOUR_RULES })
    found.push(...inColour.map((finding) => `${size.width}, other look: ${finding}`))
    await page.evaluate(otherLook)
  }
  if (sizes.length > 1) await page.setViewportSize(own)
  return found
}

/** Dark becomes light, and light dark. */
function otherLook(): void {
  const { dataset } = document.documentElement
  dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark'
}

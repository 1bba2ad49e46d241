import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule set the product answers for. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] as const

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
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const loaded = await page.evaluate(() => (globalThis as unknown as AxeWindow).axe !== undefined)
  if (!loaded) await page.evaluate(axeSource)
  return page.evaluate(
    async (rules) => {
      const { axe } = globalThis as unknown as AxeWindow
      if (axe === undefined) return ['axe did not load']
      const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} (${node.failureSummary?.split('\n').slice(1).join(' ').trim()})`),
      )
    },
    [...RULES],
  )
}

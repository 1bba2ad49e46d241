import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const client = join(import.meta.dirname, '../../../client')

/** The text of a file under client/. */
export function clientFile(path: string): string {
  return readFileSync(join(client, path), 'utf8')
}

/** Paths, under client/, of the component kit's stylesheets. */
export function kitStylesheets(): readonly string[] {
  return readdirSync(join(client, 'ui'))
    .filter((name) => name.endsWith('.css'))
    .map((name) => `ui/${name}`)
}

/** The custom properties of one theme as tokens.css sets them: what every theme shares, then the theme's own. */
export function themeTokens(theme: 'dark' | 'light'): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>()
  const css = clientFile('theme/tokens.css').replace(/\/\*[\s\S]*?\*\//g, '')
  for (const [, selector = '', body = ''] of css.matchAll(/^([^\s@}][^{}]*)\{([^}]*)\}/gm)) {
    const applies =
      selector.trim() === ':root' || selector.includes(`[data-theme='${theme}']`) || selector.includes(`[data-theme="${theme}"]`)
    if (!applies) continue
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) tokens.set(name, value.trim())
  }
  return tokens
}

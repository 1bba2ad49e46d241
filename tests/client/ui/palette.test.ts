import { describe, expect, it } from 'vitest'
import { tokensFrom } from '../../../client/theme/read-tokens.ts'
import type { Vision } from './colour.ts'
import { contrast, difference, seenAs, visions } from './colour.ts'
import { clientFile, kitStylesheets, themeTokens } from './stylesheet.ts'

const read = (theme: 'dark' | 'light') => {
  const source = themeTokens(theme)
  return tokensFrom((name) => source.get(name) ?? '')
}

/** DESIGN.md 3.3: the least difference of neighbouring rungs for each vision. */
const rungDifference: Readonly<Record<'dark' | 'light', Readonly<Record<Vision, number>>>> = {
  dark: { typical: 3.7, deutan: 3.2, protan: 2.9, tritan: 2.0 },
  light: { typical: 3.1, deutan: 3.1, protan: 3.1, tritan: 2.9 },
}

describe('the measure', () => {
  it('agrees with the published pairs of Sharma, Wu and Dalal', () => {
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
    expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4)
    expect(difference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4)
    expect(difference([50, -0.001, 2.49], [50, 0.0011, -2.49])).toBeCloseTo(4.7461, 4)
  })
})

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  const tokens = read(theme)
  const [, panel, raised, selected] = tokens.bg
  const surfaces = [tokens.bg[0], panel, raised, selected]

  it('keeps text at 4.5:1 on every surface', () => {
    for (const ink of [...tokens.ink, ...Object.values(tokens.risk)]) {
      for (const surface of surfaces) expect(contrast(ink, surface), `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(tokens.onAct, tokens.act)).toBeGreaterThanOrEqual(7)
  })

  it('keeps control outlines and the focus ring at 3:1 on every surface', () => {
    for (const surface of surfaces) {
      expect(contrast(tokens.line[2], surface)).toBeGreaterThanOrEqual(3)
      expect(contrast(tokens.focus, surface)).toBeGreaterThanOrEqual(3)
    }
  })

  it('keeps chip text at 4.5:1 on its own tint, and the badge on the seal', () => {
    const source = themeTokens(theme)
    for (const tone of ['crit', 'warn', 'ok', 'info']) {
      expect(contrast(source.get(`--${tone}`) ?? '', source.get(`--${tone}-bg`) ?? ''), tone).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(source.get('--on-seal') ?? '', tokens.seal)).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps state colours at 3:1 on panels and on the map halo, and their letters at 4.3:1', () => {
    for (const { fill, on } of tokens.states) {
      for (const surface of [panel, raised, selected, tokens.map.halo]) expect(contrast(fill, surface)).toBeGreaterThanOrEqual(3)
      expect(contrast(on, fill)).toBeGreaterThanOrEqual(4.3)
    }
  })

  it.each(visions)('keeps any two state colours apart for %s vision', (vision) => {
    const seen = tokens.states.map(({ fill }) => seenAs(fill, vision))
    const least = Math.min(...seen.flatMap((one, i) => seen.slice(i + 1).map((other) => difference(one, other))))
    expect(least).toBeGreaterThanOrEqual(vision === 'typical' ? 18 : 12)
  })

  it('moves the lightness of the tension ladder one way', () => {
    const lightness = tokens.tension.map((hex) => seenAs(hex, 'typical')[0])
    const steps = lightness.slice(1).map((value, i) => (value - (lightness[i] ?? 0)) * (theme === 'dark' ? 1 : -1))
    expect(tokens.tension).toHaveLength(13)
    expect(Math.min(...steps)).toBeGreaterThan(1.5)
  })

  it.each(visions)('keeps neighbouring rungs apart for %s vision', (vision) => {
    const seen = tokens.tension.map((hex) => seenAs(hex, vision))
    const steps = seen.slice(1).map((rung, i) => difference(seen[i] ?? rung, rung))
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(rungDifference[theme][vision])
  })
})

describe('reading the tokens', () => {
  it('names the token that is missing', () => {
    expect(() => tokensFrom(() => '')).toThrow(/--bg-0 is missing/)
  })

  it('gives numbers for opacities', () => {
    expect(read('dark').map.fillOpacity).toBe(0.2)
    expect(read('light').map.fogOpacity).toBe(0.17)
  })
})

describe('stylesheets of the kit', () => {
  it('take colour only from tokens', () => {
    for (const path of [...kitStylesheets(), 'theme/base.css']) {
      const withoutComments = clientFile(path).replace(/\/\*[\s\S]*?\*\//g, '')
      expect(withoutComments, path).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i)
    }
  })

  it('read in either direction', () => {
    for (const path of kitStylesheets()) {
      expect(clientFile(path), path).not.toMatch(/(?:margin|padding|border)-(?:left|right)|^\s*(?:left|right):/m)
    }
  })

  it('use only tokens that exist, or variables the component sets', () => {
    const source = themeTokens('dark')
    const own = ['--tone', '--st', '--st-on', '--from', '--to', '--mark', '--token', '--letter', '--baseline', '--rung', '--trigger-width']
    for (const path of [...kitStylesheets(), 'theme/base.css']) {
      for (const [, name = ''] of clientFile(path).matchAll(/var\((--[\w-]+)/g)) {
        expect(source.has(name) || own.includes(name), `${name} in ${path}`).toBe(true)
      }
    }
  })

  it('leave index.html without inline script or style', () => {
    expect(clientFile('index.html')).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)/)
  })
})

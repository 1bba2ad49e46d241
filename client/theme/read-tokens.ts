/** What the canvas needs from the stylesheet, read once per theme change. Colours are CSS strings, opacities 0..1. */
export type Tokens = {
  readonly bg: readonly [string, string, string, string, string]
  readonly ink: readonly [string, string, string]
  readonly line: readonly [string, string, string]
  readonly act: string
  readonly onAct: string
  readonly focus: string
  readonly seal: string
  readonly risk: { readonly crit: string; readonly warn: string; readonly ok: string; readonly info: string }
  /** Eight entries; index 0 is state slot 1. */
  readonly states: readonly { readonly fill: string; readonly on: string }[]
  /** Thirteen entries; the index is the rung. */
  readonly tension: readonly string[]
  readonly map: MapTokens
  readonly font: { readonly ui: string; readonly doc: string; readonly cond: string; readonly mono: string }
}

/** The `--m-*` tokens (DESIGN.md 6). */
export type MapTokens = {
  readonly sea: string
  readonly depth: string
  readonly depthOpacity: number
  readonly land: string
  readonly coast: string
  readonly province: string
  readonly provinceOpacity: number
  readonly border: string
  readonly borderOpacity: number
  readonly fillOpacity: number
  readonly bandOpacity: number
  readonly shadeOpacity: number
  readonly graticule: string
  readonly graticuleOpacity: number
  readonly waterLabel: string
  readonly landLabel: string
  readonly halo: string
  readonly fog: string
  readonly fogOpacity: number
  readonly zone: string
  readonly flow: string
  readonly chip: string
}

type Read = (name: string) => string

/** Reads every token the canvas uses from the element's computed style. Throws with the name when one is missing. */
export function readTokens(element: Element = document.documentElement): Tokens {
  const style = getComputedStyle(element)
  return tokensFrom((name) => style.getPropertyValue(name))
}

/** The same from any source of custom properties; tests read the stylesheet without a browser. */
export function tokensFrom(source: Read): Tokens {
  const read: Read = (name) => {
    const value = source(name).trim()
    if (value === '') throw new Error(`Token ${name} is missing: import client/theme/tokens.css before reading tokens.`)
    return value
  }
  return {
    bg: [read('--bg-0'), read('--bg-1'), read('--bg-2'), read('--bg-3'), read('--bg-4')],
    ink: [read('--ink-1'), read('--ink-2'), read('--ink-3')],
    line: [read('--line-1'), read('--line-2'), read('--line-3')],
    act: read('--act'),
    onAct: read('--on-act'),
    focus: read('--focus'),
    seal: read('--seal'),
    risk: { crit: read('--crit'), warn: read('--warn'), ok: read('--ok'), info: read('--info') },
    states: Array.from({ length: 8 }, (_, i) => ({ fill: read(`--st-${i + 1}`), on: read(`--st-${i + 1}-on`) })),
    tension: Array.from({ length: 13 }, (_, rung) => read(`--tn-${rung}`)),
    map: mapTokens(read),
    font: { ui: read('--font-ui'), doc: read('--font-doc'), cond: read('--font-cond'), mono: read('--font-mono') },
  }
}

function mapTokens(read: Read): MapTokens {
  const colour = (name: string) => read(`--m-${name}`)
  const opacity = (name: string) => Number(read(`--m-${name}-o`))
  return {
    sea: colour('sea'),
    depth: colour('depth'),
    depthOpacity: opacity('depth'),
    land: colour('land'),
    coast: colour('coast'),
    province: colour('prov'),
    provinceOpacity: opacity('prov'),
    border: colour('border'),
    borderOpacity: opacity('border'),
    fillOpacity: opacity('fill'),
    bandOpacity: opacity('band'),
    shadeOpacity: opacity('shade'),
    graticule: colour('grat'),
    graticuleOpacity: opacity('grat'),
    waterLabel: colour('water-label'),
    landLabel: colour('land-label'),
    halo: colour('halo'),
    fog: colour('fog'),
    fogOpacity: opacity('fog'),
    zone: colour('zone'),
    flow: colour('flow'),
    chip: colour('chip'),
  }
}

import type { StateColour } from './picture.ts'

/** Colours, opacities and fonts of the canvas, read once per theme change from the CSS tokens (DESIGN 15). Colours are CSS strings. */
export type MapInk = {
  readonly sea: string
  readonly depth: string
  readonly depthO: number
  readonly land: string
  readonly coast: string
  readonly province: string
  readonly provinceO: number
  readonly border: string
  readonly borderO: number
  readonly fillO: number
  readonly bandO: number
  readonly shadeO: number
  readonly graticule: string
  readonly graticuleO: number
  readonly zone: string
  readonly water: string
  readonly label: string
  readonly halo: string
  readonly fog: string
  readonly fogO: number
  readonly flow: string
  readonly chip: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line2: string
  readonly raised: string
  readonly crit: string
  readonly critBg: string
  readonly warn: string
  readonly warnLine: string
  readonly info: string
  readonly seal: string
  readonly focus: string
  /** Index 1..8; index 0 is the unknown. */
  readonly state: readonly string[]
  readonly stateOn: readonly string[]
  /** Rungs 0..12. */
  readonly rung: readonly string[]
  readonly ui: string
  readonly doc: string
  readonly cond: string
  readonly mono: string
  /** Milliseconds of a flight, 0 with reduced motion. */
  readonly flight: number
  readonly still: boolean
  /** The person's system asks for its own colours: patterns go on. */
  readonly forced: boolean
}

type Read = (name: string) => string

const rungs = (read: Read): string[] => {
  const found: string[] = []
  for (let i = 0; i <= 12; i++) found.push(read(`--tn-${i}`) || found[i - 1] || read('--ink-3'))
  return found
}

const states = (read: Read, suffix: string, unknown: string): string[] => [
  unknown,
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const satisfies readonly StateColour[]).map((i) => read(`--st-${i}${suffix}`)),
]

const plainColours = (read: Read) => ({
  sea: read('--m-sea'),
  depth: read('--m-depth'),
  land: read('--m-land'),
  coast: read('--m-coast'),
  province: read('--m-prov'),
  border: read('--m-border'),
  graticule: read('--m-grat'),
  zone: read('--m-zone'),
  water: read('--m-water-label'),
  label: read('--m-land-label'),
  halo: read('--m-halo'),
  fog: read('--m-fog'),
  flow: read('--m-flow'),
  chip: read('--m-chip'),
  ink: read('--ink-1'),
  ink2: read('--ink-2'),
  ink3: read('--ink-3'),
  line2: read('--line-2'),
  raised: read('--bg-4'),
  crit: read('--crit'),
  critBg: read('--crit-bg'),
  warn: read('--warn'),
  warnLine: read('--warn-line'),
  info: read('--info'),
  seal: read('--seal'),
  focus: read('--focus'),
})

const opacities = (read: Read) => ({
  depthO: Number.parseFloat(read('--m-depth-o')),
  provinceO: Number.parseFloat(read('--m-prov-o')),
  borderO: Number.parseFloat(read('--m-border-o')),
  fillO: Number.parseFloat(read('--m-fill-o')),
  bandO: Number.parseFloat(read('--m-band-o')),
  shadeO: Number.parseFloat(read('--m-shade-o')),
  graticuleO: Number.parseFloat(read('--m-grat-o')),
  fogO: Number.parseFloat(read('--m-fog-o')),
})

/** Reads the tokens of the document's root as they are now. */
export const readMapInk = (): MapInk => {
  const style = getComputedStyle(document.documentElement)
  const read: Read = (name) => style.getPropertyValue(name).trim()
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    ...plainColours(read),
    ...opacities(read),
    state: states(read, '', read('--bg-4')),
    stateOn: states(read, '-on', read('--ink-1')),
    rung: rungs(read),
    ui: read('--font-ui') || 'sans-serif',
    doc: read('--font-doc') || 'serif',
    cond: read('--font-cond') || 'sans-serif',
    mono: read('--font-mono') || 'monospace',
    flight: still ? 0 : Number.parseFloat(read('--t-map')) || 700,
    still,
    forced: matchMedia('(forced-colors: active)').matches,
  }
}

import { readTokens, type Tokens } from '../theme/read-tokens.ts'

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
  readonly warn: string
  readonly warnLine: string
  readonly info: string
  readonly seal: string
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

const ground = ({ map }: Tokens) => ({
  sea: map.sea,
  depth: map.depth,
  depthO: map.depthOpacity,
  land: map.land,
  coast: map.coast,
  province: map.province,
  provinceO: map.provinceOpacity,
  border: map.border,
  borderO: map.borderOpacity,
  fillO: map.fillOpacity,
  bandO: map.bandOpacity,
  shadeO: map.shadeOpacity,
  graticule: map.graticule,
  graticuleO: map.graticuleOpacity,
})

const above = ({ map, ink, line, bg, risk }: Tokens) => ({
  zone: map.zone,
  water: map.waterLabel,
  label: map.landLabel,
  halo: map.halo,
  fog: map.fog,
  fogO: map.fogOpacity,
  flow: map.flow,
  chip: map.chip,
  ink: ink[0],
  ink2: ink[1],
  ink3: ink[2],
  line2: line[1],
  raised: bg[4],
  crit: risk.crit,
  warn: risk.warn,
  info: risk.info,
})

/** Reads the tokens of the document's root as they are now. */
export const readMapInk = (): MapInk => {
  const tokens = readTokens()
  const style = getComputedStyle(document.documentElement)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const flight = Number.parseFloat(style.getPropertyValue('--t-map'))
  return {
    ...ground(tokens),
    ...above(tokens),
    ...tokens.font,
    seal: tokens.seal,
    warnLine: style.getPropertyValue('--warn-line').trim() || tokens.risk.warn,
    state: [tokens.bg[4], ...tokens.states.map((state) => state.fill)],
    stateOn: [tokens.ink[0], ...tokens.states.map((state) => state.on)],
    rung: tokens.tension,
    flight: still || Number.isNaN(flight) ? 0 : flight,
    still,
    forced: matchMedia('(forced-colors: active)').matches,
  }
}

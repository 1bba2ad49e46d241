import { readTokens } from '../theme/read-tokens.ts'

/** Colours and fonts of the timeline, read once per theme change. Colours are CSS strings. */
export type TimelineInk = {
  readonly ground: string
  readonly raised: string
  readonly current: string
  readonly line: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly act: string
  readonly onAct: string
  readonly focus: string
  readonly crit: string
  readonly warn: string
  readonly seal: string
  /** Index 1..8. */
  readonly state: readonly string[]
  readonly ui: string
  readonly mono: string
}

/** Reads the tokens of the document's root as they are now. */
export const readTimelineInk = (): TimelineInk => {
  const { bg, ink, line, act, onAct, focus, risk, seal, states, font } = readTokens()
  return {
    ground: bg[1],
    raised: bg[2],
    current: bg[3],
    line: line[0],
    ink: ink[0],
    ink2: ink[1],
    ink3: ink[2],
    act,
    onAct,
    focus,
    crit: risk.crit,
    warn: risk.warn,
    seal,
    state: [ink[1], ...states.map((state) => state.fill)],
    ui: font.ui,
    mono: font.mono,
  }
}

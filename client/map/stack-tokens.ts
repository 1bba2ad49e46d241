import type { MapToken } from './picture.ts'

/** A counter as drawn: `count` units stand here, `members` are the ids behind it; moved aside by (dx, dy) CSS pixels. */
export type DrawnToken = {
  readonly token: MapToken
  readonly members: readonly string[]
  readonly count: number
  readonly dx: number
  readonly dy: number
}

/** CSS pixels within which three or more of one state become one counter (DESIGN 6, Symbols). */
const NEAR = 24
const MANY = 3
/** CSS pixels within which two counters would hide each other, and how far each is moved from their middle. */
const COVERED = 18
const ASIDE = 13

const near = (a: MapToken, b: MapToken, reach: number): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= reach

/**
 * Gathers counters at a scale (pixels per map unit): three or more of one state within 24 px stack with a count, the chosen one on top;
 * counters that would cover one another stand around their middle. Order of the picture is kept.
 */
export const stackTokens = (tokens: readonly MapToken[], scale: number, chosen: string | undefined): readonly DrawnToken[] => {
  const left = new Set(tokens)
  const stacks: DrawnToken[] = []
  for (const token of tokens) {
    if (!left.has(token)) continue
    const group = tokens.filter((t) => left.has(t) && t.state === token.state && near(t, token, NEAR / scale))
    const gathered = group.length >= MANY ? group : [token]
    for (const t of gathered) left.delete(t)
    const top = gathered.find((t) => t.id === chosen) ?? token
    const count = gathered.reduce((sum, t) => sum + (t.stack ?? 1), 0)
    stacks.push({ token: top, members: gathered.map((t) => t.id), count, dx: 0, dy: 0 })
  }
  return spread(stacks, scale)
}

const spread = (stacks: readonly DrawnToken[], scale: number): readonly DrawnToken[] => {
  const done = new Map<DrawnToken, DrawnToken>()
  for (const stack of stacks) {
    if (done.has(stack)) continue
    const group = stacks.filter((s) => !done.has(s) && near(s.token, stack.token, COVERED / scale))
    if (group.length === 1) {
      done.set(stack, stack)
      continue
    }
    const cx = group.reduce((sum, s) => sum + s.token.x, 0) / group.length
    const cy = group.reduce((sum, s) => sum + s.token.y, 0) / group.length
    // The circle grows with the group so that neighbours on it keep their distance.
    const radius = Math.max(ASIDE, (group.length * COVERED * 1.4) / (Math.PI * 2))
    group.forEach((s, i) => {
      const turn = Math.PI + (i / group.length) * Math.PI * 2
      const dx = (cx - s.token.x) * scale + Math.cos(turn) * radius
      const dy = (cy - s.token.y) * scale + Math.sin(turn) * radius
      done.set(s, { ...s, dx, dy })
    })
  }
  return stacks.map((s) => done.get(s) ?? s)
}

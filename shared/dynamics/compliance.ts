import { clamp } from '../lib/round.ts'

/** How an agreement is checked: verification level 0..4; `access` granted and `evasion` tried, 0..1. */
export type Verification = {
  readonly level: number
  readonly access: number
  readonly evasion: number
  /** A lesson on verification was adopted (E19). */
  readonly lesson?: boolean
}

const DETECTION = [0.1, 0.35, 0.6, 0.8, 0.92] as const
const LESSON_DETECTION = 0.05

/** E13, game-model.md 2.5: `p_detect = [.10,.35,.60,.80,.92][level]·access·(1-0.5·evasion)`, .05 more with the lesson. 0..1. */
export function detectionChance({ level, access, evasion, lesson }: Verification): number {
  const able = DETECTION[clamp(level, 0, DETECTION.length - 1)] ?? 0
  return clamp(able * access * (1 - 0.5 * evasion) + (lesson === true ? LESSON_DETECTION : 0), 0, 1)
}

/** E13: the chance that an honest party is reported: `.05·(1-level/5)`. */
export function falseAlarmChance(level: number): number {
  return 0.05 * (1 - level / 5)
}

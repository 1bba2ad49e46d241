/** What an act is worth as evidence of intent (0.1 of game-model.md): words, deeds, verified deeds, costly deeds. */
export type Grade = 'W' | 'D' | 'V' | 'C'

/** One act as the other side perceives it. `g` is its Goldstein weight, -10..10. */
export type Act = {
  readonly g: number
  readonly grade: Grade
  /** Counts at most 4 toward trust even if verified or costly (2.4: CB2, EI2, demobilisation). */
  readonly capped?: boolean
  /** An initiative or its answer, answered within two turns: worth a quarter more to both (E1c). */
  readonly answered?: boolean
}

/** E1's two sums as perceived by one side: `positive` 0..12 and `negative` 0..20, both as magnitudes. */
export type Conduct = {
  readonly positive: number
  readonly negative: number
  /** What each act adds after the caps, signed, in the order given: it sums to positive - negative. */
  readonly each: readonly number[]
}

const WEIGHT: Readonly<Record<Grade, number>> = { W: 0.35, D: 0.7, V: 1, C: 1.25 }
const POSITIVE_MAX = 12
const NEGATIVE_MAX = 20
const SINGLE_ACT_MAX = 4
const ANSWER_BONUS = 1.25

/** Initiatives in a row that keep class C without an answer (E1c). */
const UNANSWERED_MAX = 3
const ANSWER_POSITIVE_MIN = 2
const ANSWER_TURNS_MAX = 2

/** `v·g` of one act, before the caps on the sums. */
export function actWeight(act: Act): number {
  const plain = WEIGHT[act.grade] * act.g
  const isCapped = act.capped === true || act.grade === 'W' || act.grade === 'D'
  const counted = isCapped && plain > SINGLE_ACT_MAX ? SINGLE_ACT_MAX : plain
  return act.answered === true && counted > 0 ? counted * ANSWER_BONUS : counted
}

/** E1, game-model.md 2.5: `pos = min(12, sum v·g for g>0)`, `neg = min(20, sum v·|g| for g<0)`, a single act counting at most 4. */
export function conduct(acts: readonly Act[]): Conduct {
  const each = acts.map(actWeight)
  let gained = 0
  let lost = 0
  for (const weight of each) {
    if (weight > 0) gained += weight
    else lost -= weight
  }
  const positive = Math.min(POSITIVE_MAX, gained)
  const negative = Math.min(NEGATIVE_MAX, lost)
  if (gained <= POSITIVE_MAX && lost <= NEGATIVE_MAX) return { positive, negative, each }
  const up = gained > 0 ? positive / gained : 1
  const down = lost > 0 ? negative / lost : 1
  return { positive, negative, each: each.map((weight) => weight * (weight > 0 ? up : down)) }
}

/** An announced initiative as it was carried out (CB6). `unanswered`: how many before it, in a row, the other side left unanswered. */
export type Initiative = {
  readonly announced: boolean
  readonly onDate: boolean
  readonly checkable: boolean
  readonly unanswered: number
}

/** E1c (GRIT): announced beforehand, carried out on its date and open to check counts class C; after three left unanswered, class D. */
export function initiativeGrade(initiative: Initiative): Grade {
  const isGrit = initiative.announced && initiative.onDate && initiative.checkable
  return isGrit && initiative.unanswered < UNANSWERED_MAX ? 'C' : 'D'
}

/** E1c: whether conduct so many turns after an initiative answers it, so that both acts carry `answered`. */
export function isAnswer(positive: number, turnsLater: number): boolean {
  return positive >= ANSWER_POSITIVE_MIN && turnsLater <= ANSWER_TURNS_MAX
}

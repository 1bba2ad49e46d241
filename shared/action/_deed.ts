import type { Asked, Hands } from '../model/action.ts'
import type { DeedData } from '../model/common-fact.ts'
import type { NewFact } from '../model/fact.ts'
import type { Sentence } from '../model/sentence.ts'

type Deed = {
  readonly action: string
  readonly toward: readonly string[]
  /** Goldstein weight by 2.4 (CAMEO), and class: W words, D deed, V verified, C costly. 0 for acts that count only as having been done. */
  readonly g: number
  readonly grade: DeedData['grade']
  /** Who perceives it beside the doer; default: those it is toward. */
  readonly seenBy?: readonly string[]
  readonly why: Sentence
  readonly about?: string
}

/** The fact that an act was done: conduct (E1), conditions (`did`) and the review read it. Every action tells one. */
export function deedDone(asked: Asked, hands: Hands, deed: Deed): NewFact<'deed-done', DeedData> {
  const about = deed.about === undefined ? {} : { about: deed.about }
  const data = { id: hands.newId('deed'), by: asked.seat, action: deed.action, toward: deed.toward, g: deed.g, grade: deed.grade }
  return { kind: 'deed-done', data: { ...data, seenBy: deed.seenBy ?? deed.toward, why: deed.why, ...about } }
}

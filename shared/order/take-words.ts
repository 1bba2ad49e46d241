import type { ControlWords } from '../model/control-words.ts'
import type { Refusal } from '../model/refusal.ts'
import { checkText, type MintText, type NewText } from './parse.ts'

/** The fields of an act that are control's own words, and their longest. */
const lengths = { title: 80, name: 60, text: 2000, reason: 300 } as const satisfies Record<keyof ControlWords, number>
type Field = keyof typeof lengths

/** Makes texts of the words in an act, or says what is wrong with them. */
export function takeWords(act: object, mint: MintText): { readonly words: ControlWords; readonly texts: readonly NewText[] } | Refusal {
  const texts: NewText[] = []
  const words: { -readonly [F in keyof ControlWords]: ControlWords[F] } = {}
  for (const field of Object.keys(lengths) as Field[]) {
    const body = (act as Partial<Record<Field, unknown>>)[field]
    if (typeof body !== 'string') continue
    const fault = checkText(body, lengths[field])
    if (fault !== null) return fault
    const { ref, salt } = mint(body)
    texts.push({ id: ref.text, salt, body })
    words[field] = ref
  }
  return { words, texts }
}

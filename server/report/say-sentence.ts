import { IntlMessageFormat } from 'intl-messageformat'
import { isSentence, type Sentence, type SentenceValue } from '../../shared/model/sentence.ts'
import type { Scenario } from '../../shared/scenario/format.ts'

const language = 'en'
const list = new Intl.ListFormat(language, { type: 'conjunction' })

/** Formats the rules' sentences in English, ids turned into the names of a scenario: what the browser does in its reader's language. */
export function sayerOf({ seats, places }: Pick<Scenario, 'seats' | 'places'>): (sentence: Sentence) => string {
  const states = new Map(seats.map(({ id, name }) => [id, name]))
  const sites = new Map(places.map(({ id, name }) => [id, name]))
  const formats = new Map<string, IntlMessageFormat>()
  const nameOf = (id: string): string => states.get(id) ?? id
  const wordOf = (value: SentenceValue): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value
    if (isList(value)) return list.format(value.map(({ state }) => nameOf(state)))
    if (isSentence(value)) return say(value)
    if ('state' in value) return nameOf(value.state)
    if ('place' in value) return sites.get(value.place) ?? value.place
    if ('verb' in value) return value.verb.replaceAll('-', ' ')
    return `T${value.turn}`
  }
  const say = ({ say: message, with: values = {} }: Sentence): string => {
    if (message === '') return ''
    const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, wordOf(value)]))
    try {
      const format = formats.get(message) ?? new IntlMessageFormat(message, language)
      formats.set(message, format)
      return String(format.format(words))
    } catch {
      // A scenario's own title may hold what ICU takes for a placeholder: better an odd sentence than no file.
      return message
    }
  }
  return say
}

const isList = (value: SentenceValue): value is readonly { readonly state: string }[] => Array.isArray(value)

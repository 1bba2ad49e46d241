import { isSentence, type Sentence, type SentenceValue } from '../../shared/model/sentence.ts'
import type { Setting } from '../../shared/noun/setting.ts'
import { type MessageParams, tell } from '../text/i18n.ts'
import { scenarioTime } from './scenario-time.ts'
import { placeNameIn, stateNameIn } from './state-names.ts'

const verbs = new Map<string, string>()

/** Names of actions by kind. The play screen teaches them from the registry, which other pages do not load. */
export function teachVerbs(names: Readonly<Record<string, string>>): void {
  for (const [kind, name] of Object.entries(names)) verbs.set(kind, name)
}

/** A sentence of the rules in the reader's language: its English ICU text is the key, and ids become names. */
export function saySentence(setting: Setting, { say, with: values = {} }: Sentence, language = 'en'): string {
  if (say === '') return ''
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) params[name] = wordFor(setting, value, language)
  return tell(say, params satisfies MessageParams)
}

function wordFor(setting: Setting, value: SentenceValue, language: string): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (isList(value)) {
    const names = value.map(({ state }) => stateNameIn(setting, state))
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  }
  if (isSentence(value)) return saySentence(setting, value, language)
  if ('state' in value) return stateNameIn(setting, value.state)
  if ('place' in value) return placeNameIn(setting, value.place)
  if ('verb' in value) return verbs.get(value.verb) ?? value.verb.replaceAll('-', ' ')
  return value.at === undefined ? `T${value.turn}` : scenarioTime(setting, { turn: value.turn, at: value.at }, 'turn')
}

const isList = (value: SentenceValue): value is readonly { readonly state: string }[] => Array.isArray(value)

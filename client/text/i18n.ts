import { createInstance } from 'i18next'
import ICU from 'i18next-icu'
import { initReactI18next } from 'react-i18next'
import { catalogue } from './en/catalogue.ts'

type Catalogue = typeof catalogue

/** Every key of the client's own catalogue, as `area.key`. */
export type MessageKey = { [A in keyof Catalogue & string]: `${A}.${keyof Catalogue[A] & string}` }[keyof Catalogue & string]

/** Values for the placeholders of an ICU message. */
export type MessageParams = Readonly<Record<string, string | number>>

const NAMESPACE = 'entente'

/**
 * The one instance. Keys are flat ("ui.close", "fact.hotline-called"), so ids from the rules may hold any character.
 * Messages are parsed by intl-messageformat when first used; it needs neither eval nor inline style.
 */
export const i18n = createInstance()

void i18n
  .use(new ICU({ memoize: true, bindI18nStore: 'added', parseErrorHandler: showBroken }))
  .use(initReactI18next)
  .init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [NAMESPACE],
    defaultNS: NAMESPACE,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    returnNull: false,
    resources: { en: { [NAMESPACE]: flatten(catalogue) } },
    interpolation: { escapeValue: false },
    react: { bindI18n: 'languageChanged', bindI18nStore: 'added', useSuspense: false },
  })

/** A message of the client's own catalogue in the current language. */
export function t(key: MessageKey, params: MessageParams = {}): string {
  return i18n.t(key, params)
}

/** A message of the rules by id (added with `addMessages`); an id without one is shown as it is, so that nothing hides. */
export function tell(id: string, params: MessageParams = {}): string {
  return i18n.t(id, params)
}

/** The raw ICU text of a message in the current language, or undefined. `RichText` formats it itself. */
export function messageOf(id: string): string | undefined {
  for (const language of i18n.languages ?? ['en']) {
    const text: unknown = i18n.getResource(language, NAMESPACE, id)
    if (typeof text === 'string') return text
  }
  return undefined
}

/** Adds messages of the rules, or a translation of the catalogue: flat ids to ICU text. Later calls win. */
export function addMessages(language: string, messages: Readonly<Record<string, string>>): void {
  i18n.addResourceBundle(language, NAMESPACE, { ...messages }, true, true)
}

/** Changes the language; messages it lacks are shown in English. */
export async function setLanguage(language: string): Promise<void> {
  await i18n.changeLanguage(language)
}

function flatten(areas: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(areas).flatMap(([area, messages]) => Object.entries(messages).map(([key, text]) => [`${area}.${key}`, text])),
  )
}

/** A message that cannot be parsed, or lacks a value, shows its own source: better an odd sentence than an empty one. */
function showBroken(_error: Error, _key: string, source: string): string {
  return source
}

import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { I18nProvider, isRTL } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { i18n } from './i18n.ts'

/** Wraps the app: gives React Aria the language and keeps `lang` and `dir` of the document right. */
export function LanguageRoot({ children }: { children: ReactNode }): ReactNode {
  const { language } = useTranslation(undefined, { i18n }).i18n
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = isRTL(language) ? 'rtl' : 'ltr'
  }, [language])
  return <I18nProvider locale={language}>{children}</I18nProvider>
}

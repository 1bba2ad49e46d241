import { useTranslation } from 'react-i18next'
import { i18n, t } from './i18n.ts'

/** `t` for components: the component draws again when the language or the messages change. */
export function useText(): typeof t {
  useTranslation(undefined, { i18n })
  return t
}

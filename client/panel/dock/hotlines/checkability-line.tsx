import type { ReactNode } from 'react'
import { useStateOf, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { isIncident } from './say-subjects.ts'
import type { SayDraft } from './use-say-draft.ts'

/** What can be checked of a message as it stands, and what it costs to be wrong. */
export function CheckabilityLine({ draft, state }: { draft: SayDraft; state: string }): ReactNode {
  const t = useText()
  const view = useView()
  const name = useStateOf(state)?.name ?? state
  const { verb, fields } = draft
  const has = (field: string): boolean => fields[field] !== undefined && fields[field] !== ''
  switch (verb) {
    case 'notify':
      return isIncident(view, fields.subject) ? t('dock.checkNotify') : t('dock.checkNotifyOther')
    case 'query':
      return t('dock.checkQuery', { state: name })
    case 'assure':
      if (!has('untilTurn')) return t('dock.checkAssureEnd')
      return has('where') ? t('dock.checkAssure', { state: name }) : t('dock.checkAssurePlace')
    case 'propose':
      return t('dock.checkPropose')
    default:
      return t('dock.checkAcknowledge')
  }
}

import type { ReactNode } from 'react'
import { inject as injectNoun } from '../../../../shared/noun/inject.ts'
import { useRecord, useWatch } from '../../../store/use-session.ts'
import { EditInject } from './edit-inject.tsx'
import { NewInject } from './new-inject.tsx'
import { ResendInject } from './resend-inject.tsx'

/** What is asked about injects: to make one up, to change one, to send one again. */
export type InjectDialogAsked = { readonly dialog: 'new' } | { readonly dialog: 'edit' | 'resend'; readonly inject: string }

type InjectDialogsProps = { asked: InjectDialogAsked | undefined; onClose: () => void }

/** The dialog that is open, if any. */
export function InjectDialogs({ asked, onClose }: InjectDialogsProps): ReactNode {
  const id = asked !== undefined && asked.dialog !== 'new' ? asked.inject : undefined
  const inject = useRecord(injectNoun, id)
  const now = useWatch().injects.find((each) => each.inject === id)
  if (asked?.dialog === 'new') return <NewInject onClose={onClose} />
  if (asked === undefined || inject === undefined || now === undefined) return null
  return asked.dialog === 'edit' ? (
    <EditInject key={id} inject={inject} now={now} onClose={onClose} />
  ) : (
    <ResendInject key={id} inject={inject} onClose={onClose} />
  )
}

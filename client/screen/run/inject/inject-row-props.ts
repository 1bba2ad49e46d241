import type { Inject } from '../../../../shared/noun/inject.ts'
import type { InjectNow } from '../../../../shared/wire/watch.ts'
import type { InjectDialogAsked } from './inject-dialogs.tsx'

/** What a row of the list and its open part are given. */
export type InjectRowProps = {
  inject: Inject
  now: InjectNow | undefined
  open: boolean
  onToggle: () => void
  onAsk: (asked: InjectDialogAsked) => void
}

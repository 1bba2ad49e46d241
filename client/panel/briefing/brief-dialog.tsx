import type { ReactNode } from 'react'
import { brief } from '../../../shared/noun/brief.ts'
import { useScreenParts } from '../../store/screen.ts'
import { useMe, useRecords, useStateOf, useWords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Markdown } from '../../ui/markdown.tsx'

/** The seat's whole brief, to be read at leisure. */
export function BriefDialog(): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const state = useStateOf(seat)
  const { briefOpen, show } = useScreenParts('briefOpen', 'show')
  const own = useRecords(brief).find((one) => one.seat === seat)
  const body = useWords(own?.body)
  const close = (open: boolean): void => show({ briefOpen: open })
  return (
    <Dialog
      title={t('desk.briefTitle', { state: state?.official ?? '' })}
      isOpen={briefOpen}
      onOpenChange={close}
      shape='sheet'
      reads
      actions={
        <Button kind='primary' onPress={() => close(false)}>
          {t('desk.briefClose')}
        </Button>
      }
    >
      <div className='prose'>{body === undefined ? t('desk.briefNone') : <Markdown>{body}</Markdown>}</div>
    </Dialog>
  )
}

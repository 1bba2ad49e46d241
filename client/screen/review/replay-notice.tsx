import type { ReactNode } from 'react'
import { errorText } from '../../app/error-text.ts'
import { useText } from '../../text/use-text.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { useNaming } from './use-naming.ts'
import type { ReplayControls } from './use-replay.ts'

/** That another seat's replay is on its way, or why it did not come; the one on screen stays until then. */
export function ReplayNotice({ replay: { wanted, error, seeAs } }: { replay: ReplayControls }): ReactNode {
  const t = useText()
  const names = useNaming()
  if (wanted === undefined) return null
  const who = wanted === 'control' ? t('review.control') : names.state(wanted)
  if (error === undefined) return <NoticeBar tone='info'>{t('review.replayLoading', { who })}</NoticeBar>
  return (
    <NoticeBar announce='alert' action={<TextButton onPress={() => seeAs(wanted)}>{t('app.tryAgain')}</TextButton>}>
      {t('review.replayFailed', { why: errorText(error) })}
    </NoticeBar>
  )
}

import { ClipboardList } from 'lucide-react'
import type { ReactNode } from 'react'
import { LinkButton } from '../../app/link-button.tsx'
import { useText } from '../../text/use-text.ts'
import { Door } from './door.tsx'

/** For the facilitator; anybody else learns on the next page where the link is. */
export function RunDoor({ isFacilitator }: { isFacilitator: boolean }): ReactNode {
  const t = useText()
  return (
    <Door
      icon={ClipboardList}
      title={t('start.run')}
      text={t('start.runText')}
      note={isFacilitator ? t('start.runReady') : t('start.runNote')}
    >
      <LinkButton href='/run' size='large' wide>
        {t('start.run')}
      </LinkButton>
    </Door>
  )
}

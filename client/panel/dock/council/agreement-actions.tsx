import { PenLine, Signature, Stamp } from 'lucide-react'
import type { ReactNode } from 'react'
import { checkOrder } from '../../../../shared/action/_check-order.ts'
import { order } from '../../../net/commands.ts'
import { useScreen } from '../../../store/screen.ts'
import { useMe, useSay, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { actions } from '../../compose/actions.ts'
import { costWords } from '../../compose/cost-words.ts'
import { useCommand } from '../../compose/use-command.ts'
import { useInPlay } from '../../compose/use-in-play.ts'
import type { SeenAgreement } from './agreement-articles.tsx'
import './agreement-card.css'

/** What a party can do with an agreement: sign, amend, ratify. */
export function AgreementActions({ agreement }: { agreement: SeenAgreement }): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const { seat } = useMe()
  const command = useCommand()
  const compose = useScreen((state) => state.compose)
  const inPlay = useInPlay()
  if (!agreement.parties.includes(seat)) return null
  const signing = { agreement: agreement.id, version: agreement.version }
  const fault = (kind: string, params: object): { reason?: string } => {
    const action = actions.get(kind)
    const refusal = action === undefined ? null : checkOrder(view, action, params)
    return refusal === null ? {} : { reason: say(refusal) }
  }
  const sign = actions.get('sign-agreement')
  const stands = agreement.status !== 'draft' && agreement.status !== 'ended'
  const mayRatify = stands && !agreement.ratified.includes(seat) && inPlay('ratify-agreement')
  const mine = agreement.signed.includes(seat)
  const blocked = fault('sign-agreement', signing)
  return (
    <div className='agreement__actions'>
      {agreement.status === 'draft' && !mine && (
        <Button
          kind='primary'
          icon={Signature}
          working={command.busy}
          workingText={t('compose.sending')}
          onPress={() => void command.run(() => order('sign-agreement', signing))}
          {...blocked}
        >
          {t('dock.signDraft')}
        </Button>
      )}
      {agreement.status === 'draft' && (
        <Button icon={PenLine} onPress={() => compose({ action: 'amend-agreement', params: { agreement: agreement.id } })}>
          {t('dock.amend')}
        </Button>
      )}
      {mayRatify && (
        <Button icon={Stamp} onPress={() => compose({ action: 'ratify-agreement', params: { agreement: agreement.id } })}>
          {t('dock.ratify')}
        </Button>
      )}
      <small className='agreement__note'>
        {command.fault ??
          blockedNote(agreement, mine, blocked.reason) ??
          (sign !== undefined && agreement.status === 'draft' && !mine
            ? t('dock.signCost', { cost: costWords(sign.cost({ params: signing, view })) })
            : '')}
      </small>
    </div>
  )
}

const blockedNote = (agreement: SeenAgreement, mine: boolean, reason: string | undefined): string | undefined =>
  agreement.status === 'draft' && !mine ? reason : undefined

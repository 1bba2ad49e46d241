import { Check, Clock, PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMe } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { StateName } from '../../compose/state-name.tsx'
import { AgreementActions } from './agreement-actions.tsx'
import { AgreementArticles, type SeenAgreement } from './agreement-articles.tsx'
import { agreementWords } from './rule-words.ts'
import './agreement-card.css'

/** One agreement in the dock: its name and state, who has signed, its articles, and what can be done. */
export function AgreementCard({ agreement }: { agreement: SeenAgreement }): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const waits = agreement.status === 'draft' && agreement.parties.includes(seat) && !agreement.signed.includes(seat)
  return (
    <article className='agreement'>
      <header className='agreement__head'>
        <h3 className='agreement__title'>{agreement.title}</h3>
        <Chip
          tone={waits ? 'warn' : agreement.status === 'inForce' ? 'ok' : 'plain'}
          icon={waits ? Clock : agreement.status === 'draft' ? PencilLine : Check}
        >
          {waits ? t('dock.yourSignature') : t(agreementWords[agreement.status])}
        </Chip>
      </header>
      <Signatures agreement={agreement} />
      <Disclosure level={4} title={t('dock.articlesCount', { count: agreement.articles.length })} defaultOpen={waits}>
        <AgreementArticles agreement={agreement} />
      </Disclosure>
      <AgreementActions agreement={agreement} />
    </article>
  )
}

/** Who has signed this version, and who has not. */
export function Signatures({ agreement }: { agreement: SeenAgreement }): ReactNode {
  const t = useText()
  const open = agreement.parties.filter((id) => !agreement.signed.includes(id))
  const tokens = (states: readonly string[]): ReactNode => states.map((id) => <StateName key={id} id={id} size={18} tokenOnly />)
  return (
    <p className='agreement__signed'>
      <small>
        {agreement.status === 'draft'
          ? t('dock.draftVersion', { version: agreement.version })
          : t('dock.signedIn', { turn: agreement.signedTurn })}
      </small>
      {agreement.signed.length > 0 && (
        <span>
          <small>{t('dock.signedBy')}</small> {tokens(agreement.signed)}
        </span>
      )}
      {open.length > 0 && (
        <span>
          <small>{t('dock.toSign')}</small> {tokens(open)}
        </span>
      )}
      {agreement.ratified.length > 0 && (
        <span>
          <small>{t('dock.ratifiedBy')}</small> {tokens(agreement.ratified)}
        </span>
      )}
    </p>
  )
}

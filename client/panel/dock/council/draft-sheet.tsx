import type { ReactNode } from 'react'
import { me } from '../../../../shared/action/_who.ts'
import { allSeen } from '../../../../shared/model/view.ts'
import { agreement as agreementNoun } from '../../../../shared/noun/agreement.ts'
import { useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { StateName } from '../../compose/state-name.tsx'
import { AgreementActions } from './agreement-actions.tsx'
import { AgreementArticles } from './agreement-articles.tsx'
import { Signatures } from './agreement-card.tsx'
import './draft-sheet.css'

/** The draft that lies between two states, beside their call (picture 02); nothing while there is none. */
export function DraftSheet({ state }: { state: string }): ReactNode {
  const t = useText()
  const view = useView()
  const draft = allSeen(view, agreementNoun)
    .filter((a) => a.status === 'draft' && a.parties.includes(state) && a.parties.includes(me(view)))
    .sort((a, b) => b.turn - a.turn)[0]
  if (draft === undefined) return null
  return (
    <section className='draft-sheet' aria-label={draft.title}>
      <header className='draft-sheet__head'>
        <div>
          <small>{t('dock.notBinding', { version: draft.version })}</small>
          <h2 className='draft-sheet__title'>{draft.title}</h2>
        </div>
        <span className='draft-sheet__parties'>
          {draft.parties.map((id) => (
            <StateName key={id} id={id} size={22} tokenOnly />
          ))}
        </span>
      </header>
      <div className='draft-sheet__body'>
        <AgreementArticles agreement={draft} />
      </div>
      <footer className='draft-sheet__foot'>
        <Signatures agreement={draft} />
        <AgreementActions agreement={draft} />
      </footer>
    </section>
  )
}

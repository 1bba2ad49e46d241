import { FilePlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { me } from '../../../../shared/action/_who.ts'
import { allSeen } from '../../../../shared/model/view.ts'
import { agreement } from '../../../../shared/noun/agreement.ts'
import { template } from '../../../../shared/noun/template.ts'
import { useScreen } from '../../../store/screen.ts'
import { useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { useInPlay } from '../../compose/use-in-play.ts'
import { AgreementCard } from './agreement-card.tsx'
import { useBlocked } from './council-section.tsx'
import './council-tab.css'

const order = { draft: 0, signed: 1, inForce: 2, suspended: 3, ended: 4 } as const

/** Agreements that are drafted, signed or in force, and the templates from which one can be drafted. */
export function AgreementsSection(): ReactNode {
  const t = useText()
  const view = useView()
  const compose = useScreen((state) => state.compose)
  const blocked = useBlocked('draft-agreement')
  const inPlay = useInPlay()
  const known = [...allSeen(view, agreement)].sort((a, b) => order[a.status] - order[b.status] || b.turn - a.turn)
  const forms = inPlay('draft-agreement') ? allSeen(view, template) : []
  const mine = known.filter((a) => a.parties.includes(me(view)))
  const others = known.filter((a) => !mine.includes(a))
  return (
    <Section title={t('dock.agreements')} framed={false}>
      {known.length === 0 && <p className='council__none'>{t('dock.noAgreements')}</p>}
      {[...mine, ...others].map((each) => (
        <AgreementCard key={each.id} agreement={each} />
      ))}
      {forms.length > 0 && (
        <div className='council__templates'>
          {forms.map((form) => (
            <Button
              key={form.id}
              size='small'
              icon={FilePlus}
              onPress={() => compose({ action: 'draft-agreement', params: { template: form.id } })}
              {...blocked}
            >
              {t('dock.draftFrom', { title: form.title })}
            </Button>
          ))}
        </div>
      )}
    </Section>
  )
}

import { Landmark } from 'lucide-react'
import type { ReactNode } from 'react'
import { checkOpen } from '../../../../shared/action/_check-order.ts'
import type { Shown } from '../../../../shared/model/record.ts'
import { allSeen } from '../../../../shared/model/view.ts'
import type { Council } from '../../../../shared/noun/council.ts'
import { motion as motionNoun } from '../../../../shared/noun/motion.ts'
import { sitting as sittingNoun } from '../../../../shared/noun/sitting.ts'
import { useScreen } from '../../../store/screen.ts'
import { useMe, useSay, useStateOf, useView, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { actions } from '../../compose/actions.ts'
import { StateName } from '../../compose/state-name.tsx'
import { MotionCard } from './motion-card.tsx'
import { forumWords, ruleWords } from './rule-words.ts'
import './council-tab.css'

type SeenCouncil = Shown<Council, 'title' | 'members' | 'chair' | 'rule'>

/** One council: who sits on it, whether it is in session, and its motions, open ones first. */
export function CouncilSection({ council }: { council: SeenCouncil }): ReactNode {
  const t = useText()
  const view = useView()
  const { seat } = useMe()
  const chair = useStateOf(council.chair)?.name ?? council.chair
  const sitting = allSeen(view, sittingNoun).find((s) => s.council === council.id && s.open)
  const motions = allSeen(view, motionNoun)
    .filter((m) => m.council === council.id)
    .sort((a, b) => Number(b.status === 'open') - Number(a.status === 'open') || b.turn - a.turn)
  return (
    <section aria-label={council.title}>
      <header className='council__head'>
        <StateName id={council.chair} size={18} tokenOnly />
        <div>
          <h3 className='council__title'>{council.title}</h3>
          <small>{t('compose.chairedBy', { state: chair })}</small>
        </div>
        <span className='council__members'>
          {council.members.map((id) => (
            <StateName key={id} id={id} size={16} tokenOnly />
          ))}
        </span>
      </header>
      <p className='council__rule'>{t(ruleWords[council.rule])}</p>
      {sitting === undefined ? (
        <NotSitting council={council} chair={chair} isMember={council.members.includes(seat)} />
      ) : (
        <Session sitting={sitting} isMember={council.members.includes(seat)} />
      )}
      {motions.map((each) => (
        <MotionCard key={each.id} motion={each} />
      ))}
    </section>
  )
}

type SeenSitting = {
  readonly id: string
  readonly by: string
  readonly forum: keyof typeof forumWords
  readonly urgent: boolean
  readonly agenda: Parameters<typeof useWords>[0]
  readonly invited: readonly string[]
}

function Session({ sitting, isMember }: { sitting: SeenSitting; isMember: boolean }): ReactNode {
  const t = useText()
  const by = useStateOf(sitting.by)?.name ?? sitting.by
  const agenda = useWords(sitting.agenda)
  const compose = useScreen((state) => state.compose)
  const blocked = useBlocked('table-motion')
  return (
    <div className='council__session'>
      <p>
        <Chip tone='info' icon={Landmark}>
          {t('dock.sitting')}
        </Chip>{' '}
        <small>{t('dock.sittingBy', { forum: t(forumWords[sitting.forum]), state: by })}</small>
      </p>
      {agenda !== undefined && agenda !== '' && <p className='council__agenda'>{agenda}</p>}
      <p className='council__members'>
        {sitting.invited.map((id) => (
          <StateName key={id} id={id} size={16} tokenOnly />
        ))}
      </p>
      {isMember && (
        <Button size='small' onPress={() => compose({ action: 'table-motion', params: { sitting: sitting.id } })} {...blocked}>
          {t('dock.putMotion')}
        </Button>
      )}
    </div>
  )
}

function NotSitting({ council, chair, isMember }: { council: SeenCouncil; chair: string; isMember: boolean }): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const compose = useScreen((state) => state.compose)
  const blocked = useBlocked('convene-council')
  const invited = council.members.filter((id) => id !== seat)
  return (
    <div className='council__session'>
      <EmptyState
        icon={Landmark}
        title={t('dock.notSitting', { council: council.title })}
        {...(isMember
          ? {
              action: (
                <Button
                  size='small'
                  onPress={() => compose({ action: 'convene-council', params: { council: council.id, forum: 'council', invited } })}
                  {...blocked}
                >
                  {t('dock.convene')}
                </Button>
              ),
            }
          : {})}
      >
        {isMember ? t('dock.notSittingMember') : t('dock.notSittingGuest', { state: chair })}
      </EmptyState>
    </div>
  )
}

/** Why an action cannot be begun now, as the props of its button. */
export function useBlocked(kind: string): { readonly reason?: string } {
  const say = useSay()
  const view = useView()
  const action = actions.get(kind)
  const fault = action === undefined ? null : checkOpen(view, action)
  return fault === null ? {} : { reason: say(fault) }
}

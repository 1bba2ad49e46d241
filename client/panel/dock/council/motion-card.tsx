import { Check, Clock, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { checkOrder } from '../../../../shared/action/_check-order.ts'
import { seen } from '../../../../shared/model/view.ts'
import { council as councilNoun } from '../../../../shared/noun/council.ts'
import { order } from '../../../net/commands.ts'
import { useScreen } from '../../../store/screen.ts'
import { useMe, useSay, useStateOf, useView, useWords } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { actions } from '../../compose/actions.ts'
import { motionKinds } from '../../compose/record-label.ts'
import { StateName } from '../../compose/state-name.tsx'
import { useCommand } from '../../compose/use-command.ts'
import { ruleWords, verdictWords } from './rule-words.ts'
import { type SeenMotion, type TallyColumn, tally } from './tally.ts'
import './motion-card.css'

const columnNames: Readonly<Record<TallyColumn['what'], MessageKey>> = {
  voted: 'dock.haveVoted',
  open: 'dock.toVote',
  yes: 'dock.voteFor',
  abstain: 'dock.voteAbstain',
  no: 'dock.voteAgainst',
}

/** A motion: who moved it, its words, its tally by token, the rule, and one's own vote. */
export function MotionCard({ motion }: { motion: SeenMotion }): ReactNode {
  const t = useText()
  const view = useView()
  const { seat } = useMe()
  const by = useStateOf(motion.by)?.name ?? motion.by
  const words = useWords(motion.text)
  const rule = seen(view, councilNoun, motion.council)?.rule
  const mine = motion.status === 'open' && motion.members.includes(seat) && !motion.voted.includes(seat)
  return (
    <article className='motion' data-open={motion.status === 'open'}>
      <header className='motion__head'>
        <small>{t('compose.movedBy', { what: t(motionKinds[motion.what]), state: by })}</small>
        <MotionChip motion={motion} mine={mine} />
      </header>
      <p className='motion__words'>{words === undefined || words === '' ? t(motionKinds[motion.what]) : words}</p>
      <dl className='motion__tally'>
        {tally(motion).map(({ what, states }) => (
          <div key={what}>
            <dt>{t(columnNames[what])}</dt>
            <dd>{states.length === 0 ? t('dock.nobody') : states.map((id) => <StateName key={id} id={id} size={22} tokenOnly />)}</dd>
          </div>
        ))}
      </dl>
      {rule !== undefined && motion.status === 'open' && <p className='motion__rule'>{t(ruleWords[rule])}</p>}
      {mine && <VoteButtons motion={motion} breaks={rule === 'silence'} />}
    </article>
  )
}

function MotionChip({ motion, mine }: { motion: SeenMotion; mine: boolean }): ReactNode {
  const t = useText()
  if (mine) {
    return (
      <Chip tone='warn' icon={Clock}>
        {t('dock.yourVote')}
      </Chip>
    )
  }
  if (motion.status === 'open') return <Chip>{t('dock.voteOpen')}</Chip>
  const passed = motion.status === 'adopted'
  return (
    <Chip tone={passed ? 'ok' : 'plain'} icon={passed ? Check : X}>
      {t(verdictWords[motion.verdict ?? (passed ? 'adopted' : 'rejected')])}
    </Chip>
  )
}

/** For, abstain, against: cast at once, for good. */
function VoteButtons({ motion, breaks }: { motion: SeenMotion; breaks: boolean }): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const command = useCommand()
  const compose = useScreen((state) => state.compose)
  const action = actions.get('cast-vote')
  const votes = [
    { vote: 'yes', name: t('dock.voteFor'), kind: 'primary' as const },
    { vote: 'abstain', name: t('dock.voteAbstain'), kind: 'secondary' as const },
    { vote: breaks ? 'break_silence' : 'no', name: t(breaks ? 'dock.voteBreak' : 'dock.voteAgainst'), kind: 'secondary' as const },
  ]
  return (
    <>
      <div className='motion__votes'>
        {votes.map(({ vote, name, kind }) => {
          const params = { motion: motion.id, vote }
          const fault = action === undefined ? null : checkOrder(view, action, params)
          return (
            <Button
              key={vote}
              kind={kind}
              wide
              working={command.busy}
              workingText={t('compose.sending')}
              onPress={() => void command.run(() => order('cast-vote', params))}
              {...(fault === null ? {} : { reason: say(fault) })}
            >
              {name}
            </Button>
          )
        })}
      </div>
      <div className='motion__more'>
        <TextButton onPress={() => compose({ action: 'cast-vote', params: { motion: motion.id, vote: 'yes' } })}>
          {t('dock.voteReserve')}
        </TextButton>
        <small>{t(breaks ? 'dock.voteBreakCost' : 'dock.voteCost')}</small>
      </div>
      {command.fault !== undefined && <p className='motion__fault'>{command.fault}</p>}
    </>
  )
}

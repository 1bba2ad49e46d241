import { ArrowUpRight, Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { ReviewPage } from '../../../shared/wire/http.ts'
import { useSay } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { headlineOf } from './review-headline.ts'
import { useNaming } from './use-naming.ts'
import './review-lead.css'

type ReviewLeadProps = { page: ReviewPage; mine: string | undefined }

/** That it is over, what happened in one headline, and what to take along: two strengths, one thing to try. */
export function ReviewLead({ page, mine }: ReviewLeadProps): ReactNode {
  const t = useText()
  const names = useNaming()
  const headline = headlineOf(page, names).map(({ key, params }) => t(key, params))
  const goals = page.objectives.filter(({ seat }) => seat === mine)
  const truths = page.incidents.map(({ title, theta }) => t('review.truthOf', { title, theta: theta === 1 ? 'deliberate' : 'accident' }))
  const met =
    mine === undefined || goals.length === 0
      ? []
      : [t('review.objectivesMet', { met: goals.filter((goal) => goal.met).length, all: goals.length, who: names.state(mine) })]
  return (
    <header className='review-lead'>
      <h1 className='review-lead__over'>{t('review.over')}</h1>
      <p className='review-lead__headline'>{headline.join(' ')}</p>
      <p className='review-lead__text'>{[...truths, ...met].join(' ')}</p>
      <div className='review-lead__remarks'>
        <Remarks
          title={t(page.strengths.length === 1 ? 'review.strengthOne' : 'review.strengths')}
          none={t('review.strengthNone')}
          said={page.strengths}
          icon={Check}
        />
        <Remarks title={t('review.toTry')} none={t('review.toTryNone')} said={page.toTry} icon={ArrowUpRight} />
      </div>
    </header>
  )
}

type RemarksProps = { title: string; none: string; said: readonly Sentence[]; icon: typeof Check }

function Remarks({ title, none, said, icon }: RemarksProps): ReactNode {
  const say = useSay()
  return (
    <section className='review-lead__remark' data-count={said.length}>
      <h2>{title}</h2>
      {said.length === 0 && <p>{none}</p>}
      <ul>
        {said.map((remark) => (
          <li key={remark.say}>
            <Icon of={icon} size={16} />
            <p>{say(remark)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

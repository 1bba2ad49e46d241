import type { ReactNode } from 'react'
import { lessons } from '../../../../shared/action/council/_lesson.ts'
import { allSeen } from '../../../../shared/model/view.ts'
import { review } from '../../../../shared/noun/review.ts'
import { useScreen } from '../../../store/screen.ts'
import { useStates, useView } from '../../../store/use-session.ts'
import { tell } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { recordLabel } from '../../compose/record-label.ts'
import { StateName } from '../../compose/state-name.tsx'
import { useInPlay } from '../../compose/use-in-play.ts'
import { useNaming } from '../../compose/use-naming.ts'
import { useBlocked } from './council-section.tsx'
import './council-tab.css'

/** Looking back: reviews, the lessons drawn from them, and how to begin one. */
export function ReviewsSection(): ReactNode {
  const t = useText()
  const view = useView()
  const naming = useNaming()
  const states = useStates()
  const compose = useScreen((state) => state.compose)
  const inPlay = useInPlay()
  const mayLaunch = useBlocked('launch-review')
  const mayAdopt = useBlocked('adopt-lesson')
  const known = [...allSeen(view, review)].sort((a, b) => b.turn - a.turn)
  const launch = (
    <Button size='small' onPress={() => compose({ action: 'launch-review' })} {...mayLaunch}>
      {t('dock.launchReview')}
    </Button>
  )
  if (known.length === 0 && !inPlay('launch-review')) return null
  return (
    <div className='council__block'>
      <Section title={t('dock.reviews')} framed={false} {...(inPlay('launch-review') ? { action: launch } : {})}>
        {known.length === 0 && <p className='council__none'>{t('dock.noReviews')}</p>}
        {known.map((each) => (
          <article key={each.id} className='agreement'>
            <header className='agreement__head'>
              <h3 className='agreement__title'>{recordLabel(each, naming).label}</h3>
              <span className='council__members'>
                {[each.by, ...each.with].map((id) => (
                  <StateName key={id} id={id} size={16} tokenOnly />
                ))}
              </span>
            </header>
            <ul>
              {each.lessons.map((lesson) => (
                <li key={lesson.what} className='council__lesson'>
                  {t('dock.lesson', {
                    lesson: tell(lessons[lesson.what as keyof typeof lessons] ?? lesson.what),
                    owner: states.find(({ id }) => id === lesson.owner)?.name ?? lesson.owner,
                    turn: lesson.dueTurn,
                  })}
                </li>
              ))}
            </ul>
            <div className='agreement__actions'>
              <Button size='small' onPress={() => compose({ action: 'adopt-lesson', params: { review: each.id } })} {...mayAdopt}>
                {t('dock.adoptLesson')}
              </Button>
            </div>
          </article>
        ))}
      </Section>
    </div>
  )
}

import { Landmark } from 'lucide-react'
import type { ReactNode } from 'react'
import { allSeen } from '../../../shared/model/view.ts'
import { council } from '../../../shared/noun/council.ts'
import { useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AgreementsSection } from './council/agreements-section.tsx'
import { CouncilSection } from './council/council-section.tsx'
import { Minutes } from './council/minutes.tsx'
import { ReviewsSection } from './council/reviews-section.tsx'
import { useMarkRead } from './use-dock-read.ts'
import './council/council-tab.css'

/** Councils and their motions, agreements, reviews and the minutes (picture 11). */
export function CouncilTab(): ReactNode {
  const t = useText()
  const view = useView()
  const councils = allSeen(view, council)
  useMarkRead('council')
  return (
    <div className='council' data-coach='council'>
      {councils.length === 0 && (
        <div className='council__block'>
          <EmptyState icon={Landmark} title={t('dock.noCouncil')}>
            {t('dock.noCouncilNote')}
          </EmptyState>
        </div>
      )}
      {councils.map((each) => (
        <CouncilSection key={each.id} council={each} />
      ))}
      <div className='council__block'>
        <AgreementsSection />
      </div>
      <ReviewsSection />
      <div className='council__block'>
        <Minutes />
      </div>
    </div>
  )
}

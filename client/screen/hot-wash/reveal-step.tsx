import { type ReactNode, useCallback } from 'react'
import { errorText } from '../../app/error-text.ts'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { useLoad } from '../../app/use-load.ts'
import { api } from '../../net/api.ts'
import { useSession } from '../../store/session-context.tsx'
import { placeNameIn } from '../../store/state-names.ts'
import { useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { BeliefChart } from '../review/belief-chart.tsx'
import type { HotWash } from './use-hot-wash.ts'

/** One incident at a time: first the question alone, then its truth beside what each seat believed, turn by turn. */
export function RevealStep({ reveal }: { reveal: HotWash['reveal'] }): ReactNode {
  const t = useText()
  const setting = useSetting()
  const session = useSession((state) => state.welcome?.session ?? '')
  const load = useCallback(() => api.review(session), [session])
  const { value: page, error } = useLoad(load)
  if (error !== undefined) return <NoticeBar tone='crit'>{errorText(error)}</NoticeBar>
  if (page === undefined) return <LoadingBars rows={5} />
  const incident = page.incidents[Math.min(reveal.incident, page.incidents.length - 1)]
  if (incident === undefined) return <EmptyState title={t('review.beliefEmpty')}>{t('review.beliefEmptyText')}</EmptyState>
  const place = placeNameIn(setting, incident.place)
  return (
    <div className='wash__reveal'>
      <h2>{incident.title}</h2>
      <p className='wash__hint'>
        {t('wash.incidentOf', {
          n: Math.min(reveal.incident, page.incidents.length - 1) + 1,
          all: page.incidents.length,
          turn: incident.turn,
          place,
        })}
      </p>
      {reveal.shown ? (
        <>
          <p className='wash__truth'>{t('wash.truth', { theta: incident.theta === 1 ? 'deliberate' : 'accident' })}</p>
          <BeliefChart incident={incident} turns={page.turns} playhead={page.turns} />
          <p className='wash__question'>{t('wash.question')}</p>
        </>
      ) : (
        <p className='wash__question'>{t('wash.guess')}</p>
      )}
    </div>
  )
}

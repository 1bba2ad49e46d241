import { type ReactNode, useEffect, useMemo } from 'react'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { control } from '../../net/commands.ts'
import { storeOfLooking } from '../../store/session.ts'
import { SessionContext, useSession } from '../../store/session-context.tsx'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useStateOf, useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Choice } from '../../ui/choice.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { PictureMap } from './picture-map.tsx'
import { SeatView } from './seat-view.tsx'
import { tellAnswer } from './tell-answer.ts'
import { TensionList } from './tension-list.tsx'
import { TruthIncidents } from './truth-incidents.tsx'
import './picture-panel.css'

type PicturePanelProps = { look: string | undefined; onLook: (seat: string | undefined) => void }

/** The true picture, or the picture of one seat: the difference is what an exercise is about. */
export function PicturePanel({ look, onLook }: PicturePanelProps): ReactNode {
  const t = useText()
  const states = useStates()
  return (
    <section className='picture' aria-label={t('run.truePicture')}>
      <header className='picture__head'>
        <h2>{t('run.truePicture')}</h2>
        <Choice
          label={t('run.view')}
          value={look ?? 'all'}
          onChange={(id) => onLook(id === 'all' ? undefined : id)}
          options={[
            { id: 'all', label: t('run.viewAll') },
            ...states.map((state) => ({
              id: state.id,
              label: <StateToken slot={slotOf(state)} letter={letterOf(state)} size={16} />,
              name: state.name,
            })),
          ]}
        />
      </header>
      {look === undefined ? (
        <>
          <PictureMap />
          <TruthIncidents />
          <TensionList />
        </>
      ) : (
        <ThroughEyes key={look} seat={look} />
      )}
    </section>
  )
}

/** How long after a step the view is asked for again, ms: steps come in bursts. */
const RENEW_MS = 1000

/** Asks for a seat's view, and again when the world has moved. */
function ThroughEyes({ seat }: { seat: string }): ReactNode {
  const t = useText()
  const state = useStateOf(seat)
  const position = useSession((session) => session.position?.n)
  const looking = useSession((session) => session.looking)
  useEffect(() => {
    tellAnswer(control({ do: 'look', as: seat }))
  }, [seat])
  useEffect(() => {
    if (position === undefined) return
    const timer = setTimeout(() => tellAnswer(control({ do: 'look', as: seat })), RENEW_MS)
    return () => clearTimeout(timer)
  }, [seat, position])
  const store = useMemo(() => (looking?.mirror.viewer.seat === seat ? storeOfLooking(looking) : undefined), [looking, seat])
  if (store === undefined) return <LoadingBars rows={6} />
  return (
    <SessionContext store={store}>
      <p className='picture__whose'>
        <b>{t('run.viewOf', { state: state?.name ?? seat })}</b> <small>{t('run.viewStep')}</small>
      </p>
      <SeatView seat={seat} />
    </SessionContext>
  )
}

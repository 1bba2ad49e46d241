import { EyeOff } from 'lucide-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import { LoadingBars } from '../../../app/loading-bars.tsx'
import type { MapLayers } from '../../../map/picture.ts'
import { control } from '../../../net/commands.ts'
import { type SessionStore, storeOfLooking } from '../../../store/session.ts'
import { SessionContext, useSession } from '../../../store/session-context.tsx'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { useStateOf, useStates, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { StateToken } from '../../../ui/state-token.tsx'
import { tellAnswer } from '../tell-answer.ts'
import { PictureMap } from './picture-map.tsx'
import { RegionFigures } from './region-figures.tsx'
import { SeatView } from './seat-view.tsx'
import { TensionList } from './tension-list.tsx'
import { TruthIncidents } from './truth-incidents.tsx'
import { unseenBy } from './unseen.ts'
import './picture-panel.css'

type PicturePanelProps = { look: string | undefined; onLook: (seat: string | undefined) => void; children?: ReactNode }

const layers: MapLayers = { relief: true, posture: true, weather: true, hotlines: false, tension: false }

/** The true picture, or the picture of one seat: the difference is what an exercise is about. The map keeps its place meanwhile. */
export function PicturePanel({ look, onLook, children }: PicturePanelProps): ReactNode {
  const t = useText()
  const states = useStates()
  const state = useStateOf(look)
  const truth = useView()
  const eyes = useEyes(look)
  const seen = look === undefined ? truth : eyes?.getState().view
  return (
    <section className='picture' aria-label={t('run.truePicture')}>
      <header className='picture__head'>
        <h2>{look === undefined ? t('run.truePicture') : t('run.viewOf', { state: state?.name ?? look })}</h2>
        <Choice
          label={t('run.view')}
          value={look ?? 'all'}
          onChange={(id) => onLook(id === 'all' ? undefined : id)}
          options={[
            { id: 'all', label: t('run.viewAll') },
            ...states.map((each) => ({
              id: each.id,
              label: <StateToken slot={slotOf(each)} letter={letterOf(each)} size={14} />,
              name: each.name,
            })),
          ]}
        />
      </header>
      <div className='picture__map'>
        <PictureMap view={seen ?? truth} layers={layers}>
          <Unseen seat={look} />
        </PictureMap>
      </div>
      {look === undefined && (
        <>
          <RegionFigures />
          <TruthIncidents />
          <TensionList />
          {children}
        </>
      )}
      {look !== undefined && eyes === undefined && <LoadingBars rows={6} />}
      {look !== undefined && eyes !== undefined && (
        <SessionContext store={eyes}>
          <SeatView key={look} seat={look} />
        </SessionContext>
      )}
    </section>
  )
}

/** How much of the truth others do not see: of all of them, or of the one that is looked through. */
function Unseen({ seat }: { seat: string | undefined }): ReactNode {
  const t = useText()
  const view = useView()
  const count = useMemo(() => unseenBy(view, seat), [view, seat])
  if (count === 0) return null
  return (
    <p className='picture-map__chosen picture__unseen'>
      <Icon of={EyeOff} size={14} />
      {t(seat === undefined ? 'run.unseenByAll' : 'run.unseenByOne', { count })}
    </p>
  )
}

/** How long after a step the view is asked for again, ms: steps come in bursts. */
const RENEW_MS = 1000

/** The view of a seat in a store of its own: asked for at once, and again when the world has moved. */
function useEyes(seat: string | undefined): SessionStore | undefined {
  const position = useSession((session) => session.position?.n)
  const looking = useSession((session) => session.looking)
  useEffect(() => {
    if (seat !== undefined) tellAnswer(control({ do: 'look', as: seat }))
  }, [seat])
  useEffect(() => {
    if (seat === undefined || position === undefined) return
    const timer = setTimeout(() => tellAnswer(control({ do: 'look', as: seat })), RENEW_MS)
    return () => clearTimeout(timer)
  }, [seat, position])
  return useMemo(() => (seat !== undefined && looking?.mirror.viewer.seat === seat ? storeOfLooking(looking) : undefined), [looking, seat])
}

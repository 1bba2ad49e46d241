import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { HttpBodies, ScenarioCard } from '../../../../shared/wire/http.ts'
import { BusyButton } from '../../../app/busy-button.tsx'
import { errorText } from '../../../app/error-text.ts'
import { api } from '../../../net/api.ts'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { useText } from '../../../text/use-text.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { showToast } from '../../../ui/toast-queue.ts'
import { Who } from '../../../ui/who.tsx'
import { type ClassAsked, ClassChoice } from './class-choice.tsx'
import { PaceChoice } from './pace-choice.tsx'
import './set-up.css'

type Played = 'person' | 'computer'

/** Who plays, how fast, and who is let in; then the lobby opens. */
export function SetUp({ card, onOpened }: { card: ScenarioCard; onOpened: () => void }): ReactNode {
  const t = useText()
  const [, navigate] = useLocation()
  const [seats, setSeats] = useState<Readonly<Record<string, Played>>>({})
  const [pace, setPace] = useState<HttpBodies['exercise']['pace']>('standard')
  const [autoAdmit, setAutoAdmit] = useState(false)
  const [group, setGroup] = useState<ClassAsked>()
  const [state, setState] = useState<{ readonly working: boolean; readonly error?: string }>({ working: false })
  const open = async (): Promise<void> => {
    setState({ working: true })
    try {
      const asked = { scenario: card.id, seats: { ...seats }, pace, autoAdmit }
      if (group === undefined) {
        const { session } = await api.exercise(asked)
        navigate(`/run/${encodeURIComponent(session)}`)
        return
      }
      const made = await api.class({ ...asked, ...group, name: group.name.trim() || t('board.classFirst') })
      setState({ working: false })
      showToast({ text: t('board.classOpened', { name: group.name, count: made.length }) })
      onOpened()
    } catch (error) {
      setState({ working: false, error: errorText(error) })
    }
  }
  return (
    <aside className='set-up' aria-label={t('run.setUp')}>
      <header>
        <small>{t('run.setUp')}</small>
        <h2 className='set-up__title'>{card.title}</h2>
      </header>
      <section>
        <SeatChoices card={card} seats={seats} onChange={setSeats} />
      </section>
      <section>
        <h3>{t('run.pace')}</h3>
        <PaceChoice minutes={card.minutes} value={pace} onChange={setPace} />
      </section>
      <section>
        <Checkbox checked={autoAdmit} onChange={setAutoAdmit} hint={t('run.autoAdmitNote')}>
          {t('run.autoAdmit')}
        </Checkbox>
        {card.contentWarnings.length > 0 && (
          <p className='set-up__warnings'>{t('run.warnings', { warnings: card.contentWarnings.join(', ') })}</p>
        )}
      </section>
      <section>
        <h3>{t('board.how')}</h3>
        <ClassChoice value={group} onChange={setGroup} />
      </section>
      <footer className='set-up__foot'>
        {state.error !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {state.error}
          </NoticeBar>
        )}
        <BusyButton kind='primary' size='large' wide busy={state.working} busyText={t('run.opening')} onPress={() => void open()}>
          {group === undefined ? t('run.open') : t('board.openClass', { count: group.count })}
        </BusyButton>
      </footer>
    </aside>
  )
}

type SeatChoicesProps = {
  card: ScenarioCard
  seats: Readonly<Record<string, Played>>
  onChange: (seats: Readonly<Record<string, Played>>) => void
}

/** Who plays each seat: people, or the computer. */
function SeatChoices({ card, seats, onChange }: SeatChoicesProps): ReactNode {
  const t = useText()
  return (
    <>
      <h3>{t('run.seats')}</h3>
      {card.seats.map((seat) => (
        <div key={seat.id} className='set-up__seat'>
          <Who slot={slotOf(seat)} letter={letterOf(seat)} name={seat.name} />
          {seat.playable ? (
            <Choice<Played>
              label={t('run.seatPlayed', { state: seat.name })}
              value={seats[seat.id] ?? 'person'}
              onChange={(played) => onChange({ ...seats, [seat.id]: played })}
              options={[
                { id: 'person', label: t('run.people') },
                { id: 'computer', label: t('run.computer') },
              ]}
            />
          ) : (
            <small>{t('run.alwaysComputer')}</small>
          )}
        </div>
      ))}
    </>
  )
}

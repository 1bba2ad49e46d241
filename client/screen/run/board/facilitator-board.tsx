import { type ReactNode, useState } from 'react'
import { errorText } from '../../../app/error-text.ts'
import { LoadingBars } from '../../../app/loading-bars.tsx'
import { Page } from '../../../app/page.tsx'
import { useLoad } from '../../../app/use-load.ts'
import { api } from '../../../net/api.ts'
import { useText } from '../../../text/use-text.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { HomeLink } from '../../join/home-link.tsx'
import { ThemeChooser } from '../../start/theme-chooser.tsx'
import { ClassBoard } from './class-board.tsx'
import { ScenarioGallery } from './scenario-gallery.tsx'
import { SetUp } from './set-up.tsx'
import './facilitator-board.css'

const POLL_MS = 3000

/** Scenarios to start, and the exercises that are open (picture 05b). */
export function FacilitatorBoard({ secure }: { secure: boolean }): ReactNode {
  const t = useText()
  const scenarios = useLoad(api.scenarios)
  const exercises = useLoad(api.exercises, POLL_MS)
  const [chosen, setChosen] = useState<string>()
  const cards = scenarios.value ?? []
  const card = cards.find(({ id }) => id === chosen) ?? cards.find(({ problems }) => problems.length === 0)
  const trouble = scenarios.error ?? exercises.error
  return (
    <Page title={t('run.title')} place='start' className='board'>
      <header className='board__top'>
        <HomeLink />
        <span className='board__who'>{t('run.control')}</span>
        <ThemeChooser />
      </header>
      <div className='board__main'>
        <h1 className='board__title'>{t('run.startTitle')}</h1>
        {trouble !== undefined && <NoticeBar tone='crit'>{errorText(trouble)}</NoticeBar>}
        {!secure && <NoticeBar tone='warn'>{t('app.listened')}</NoticeBar>}
        {scenarios.value === undefined && scenarios.error === undefined && <LoadingBars />}
        {scenarios.value?.length === 0 && <EmptyState title={t('run.noScenarios')}>{t('run.noScenariosText')}</EmptyState>}
        <ScenarioGallery cards={cards} chosen={card?.id} onChoose={setChosen} />
        <ClassBoard exercises={exercises.value} onActed={exercises.again} />
      </div>
      {card !== undefined && <SetUp key={card.id} card={card} onOpened={exercises.again} />}
    </Page>
  )
}

import type { ReactNode } from 'react'
import { lastPlace } from '../../app/last-place.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { Page } from '../../app/page.tsx'
import { useLoad } from '../../app/use-load.ts'
import { api } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { Logo } from '../../ui/logo.tsx'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { stateMarks } from '../../ui/state-marks.ts'
import { JoinDoor } from './join-door.tsx'
import { RunDoor } from './run-door.tsx'
import { ThemeChooser } from './theme-chooser.tsx'
import { TutorialDoor } from './tutorial-door.tsx'
import './start-page.css'

/** The first page: what this is in a sentence, and three doors. */
export function StartPage(): ReactNode {
  const t = useText()
  const { value: about } = useLoad(api.about)
  const last = lastPlace()
  return (
    <Page title='' place='start' className='start'>
      <header className='start__head'>
        <Logo size={30} />
      </header>
      <div className='start__words'>
        <Seal />
        <h1 className='start__title'>{t('start.title')}</h1>
        <p className='start__lead'>{t('start.lead')}</p>
        <Marks />
      </div>
      {last !== undefined && (
        <NoticeBar
          tone='info'
          announce='off'
          action={
            <LinkButton href={last.path} size='small'>
              {t('start.backGo')}
            </LinkButton>
          }
        >
          {t('start.back', { title: last.title })}
        </NoticeBar>
      )}
      <div className='start__doors'>
        <TutorialDoor />
        <JoinDoor />
        <RunDoor isFacilitator={about?.facilitator === true} />
      </div>
      <footer className='start__foot'>
        <div>
          {about !== undefined && <small>{t('start.version', { version: about.version })}</small>}
          {about?.secure === false && <small className='start__listened'>{t('app.listened')}</small>}
        </div>
        <ThemeChooser />
      </footer>
    </Page>
  )
}

/** The mark, large and faint, where the page is wide: two circles that share a little. */
function Seal(): ReactNode {
  return (
    <svg className='start__seal' viewBox='0 0 24 24' aria-hidden='true'>
      <path className='start__overlap' d='M12 5.45a7.2 7.2 0 0 1 0 13.1 7.2 7.2 0 0 1 0-13.1Z' />
      <circle cx='9' cy='12' r='7.2' />
      <circle cx='15' cy='12' r='7.2' />
    </svg>
  )
}

/** Shapes of states in a row: an ornament that is met again on every screen. */
function Marks(): ReactNode {
  return (
    <div className='start__marks' aria-hidden='true'>
      {stateMarks.slice(0, 6).map(({ shape, path }, i) => (
        <svg key={shape} width='18' height='18' viewBox='0 0 24 24' data-state={i + 1} aria-hidden='true'>
          <path d={path} />
        </svg>
      ))}
    </div>
  )
}

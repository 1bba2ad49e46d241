import { Printer } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import type { RunSheet } from '../../../../shared/wire/http.ts'
import { errorText } from '../../../app/error-text.ts'
import { LinkButton } from '../../../app/link-button.tsx'
import { LoadingBars } from '../../../app/loading-bars.tsx'
import { MessagePage } from '../../../app/message-page.tsx'
import { Page } from '../../../app/page.tsx'
import { useLoad } from '../../../app/use-load.ts'
import { api, RefusedError } from '../../../net/api.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { ExerciseMark } from '../../../ui/exercise-mark.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import { phaseName } from '../phase-names.ts'
import { RunSheetStep } from './run-sheet-step.tsx'
import { stagesOf } from './stages-of.ts'
import './run-sheet-page.css'

/** What to say and press, minute by minute, for the screen and for paper (X11). */
export function RunSheetPage({ session }: { session: string }): ReactNode {
  const t = useText()
  const load = useCallback(() => api.runSheet(session), [session])
  const { value: sheet, error } = useLoad(load)
  const back = (
    <LinkButton href={`/run/${encodeURIComponent(session)}`} size='large'>
      {t('sheet.toConsole')}
    </LinkButton>
  )
  if (sheet === undefined && error === undefined) return <LoadingBars rows={6} />
  if (sheet === undefined) {
    const isMissing = error instanceof RefusedError && error.status === 404
    return (
      <MessagePage title={t(isMissing ? 'sheet.none' : 'run.sheet')} action={back}>
        <p>{isMissing ? t('sheet.noneText') : errorText(error)}</p>
      </MessagePage>
    )
  }
  return (
    <Page title={t('sheet.title', { title: sheet.title })} place='start' className='run-sheet'>
      <header className='run-sheet__head'>
        <ExerciseMark />
        <h1>{sheet.title}</h1>
        <p>{t('sheet.lead')}</p>
        <div className='run-sheet__acts no-print'>
          <Button kind='primary' icon={Printer} onPress={() => print()}>
            {t('sheet.print')}
          </Button>
          <LinkButton href={`/run/${encodeURIComponent(session)}`}>{t('sheet.toConsole')}</LinkButton>
        </div>
      </header>
      <Purpose sheet={sheet} />
      {stagesOf(sheet.steps).map(({ key, phase, turn, steps }) => (
        <section key={key} className='run-sheet__stage'>
          <h2>{stageName(t, phase, turn)}</h2>
          <ol>
            {steps.map((step) => (
              <RunSheetStep key={`${step.minute} ${step.title}`} step={step} />
            ))}
          </ol>
        </section>
      ))}
    </Page>
  )
}

function Purpose({ sheet: { opening, learning, contentWarnings } }: { sheet: RunSheet }): ReactNode {
  const t = useText()
  return (
    <>
      {learning.length > 0 && (
        <section className='run-sheet__stage'>
          <h2>{t('sheet.learning')}</h2>
          <ul className='run-sheet__learning'>
            {learning.map(({ id, text }) => (
              <li key={id}>
                <b>{id}</b> {text}
              </li>
            ))}
          </ul>
          {contentWarnings.length > 0 && <p>{t('run.warnings', { warnings: contentWarnings.join(', ') })}</p>}
        </section>
      )}
      <section className='run-sheet__stage'>
        <h2>{t('sheet.openingBrief')}</h2>
        <Markdown>{opening}</Markdown>
      </section>
    </>
  )
}

function stageName(t: ReturnType<typeof useText>, phase: RunSheet['steps'][number]['phase'], turn: number | undefined): string {
  if (phase === 'opening') return t('sheet.opening')
  return turn === undefined ? t(phaseName(phase)) : t('sheet.turnPhase', { turn, phase: t(phaseName(phase)) })
}

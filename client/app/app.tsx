import { lazy, type ReactNode, Suspense } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Route, Switch, useLocation } from 'wouter'
import { JoinPage } from '../screen/join/join-page.tsx'
import { StartPage } from '../screen/start/start-page.tsx'
import { LanguageRoot } from '../text/language-root.tsx'
import { useText } from '../text/use-text.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { ToastRegion } from '../ui/toast-region.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LoadingBars } from './loading-bars.tsx'
import { MessagePage } from './message-page.tsx'

// What needs the rules, the socket or the map comes when it is needed: the first pages stay small.
const LobbyPage = lazy(async () => ({ default: (await import('../screen/join/lobby-page.tsx')).LobbyPage }))
const FacilitatorPage = lazy(async () => ({ default: (await import('../screen/run/facilitator-page.tsx')).FacilitatorPage }))
const ConsoleRoute = lazy(async () => ({ default: (await import('../screen/run/console-route.tsx')).ConsoleRoute }))
const RunSheetPage = lazy(async () => ({ default: (await import('../screen/run/sheet/run-sheet-page.tsx')).RunSheetPage }))
const ProjectorRoute = lazy(async () => ({ default: (await import('../screen/projector/projector-route.tsx')).ProjectorRoute }))
const PlayRoute = lazy(async () => ({ default: (await import('./play-route.tsx')).PlayRoute }))
const HotWashRoute = lazy(async () => ({ default: (await import('../screen/hot-wash/hot-wash-route.tsx')).HotWashRoute }))
const ReviewPage = lazy(async () => ({ default: (await import('../screen/review/review-page.tsx')).ReviewPage }))

/** The whole client: language, notices, and one page at a time. */
export function App(): ReactNode {
  const [, navigate] = useLocation()
  return (
    <LanguageRoot>
      <RouterProvider navigate={navigate}>
        <ErrorBoundary>
          <Suspense fallback={<LoadingBars />}>
            <Routes />
          </Suspense>
        </ErrorBoundary>
      </RouterProvider>
      <ToastRegion />
      <LiveRegion />
    </LanguageRoot>
  )
}

function Routes(): ReactNode {
  const t = useText()
  return (
    <Switch>
      <Route path='/'>
        <StartPage />
      </Route>
      <Route path='/join/:code?'>{({ code }) => <JoinPage key={code} code={code ?? ''} />}</Route>
      <Route path='/lobby/:session'>{({ session }) => <LobbyPage key={session} session={session} />}</Route>
      <Route path='/play/:session'>{({ session }) => <PlayRoute key={session} session={session} />}</Route>
      <Route path='/run'>
        <FacilitatorPage />
      </Route>
      <Route path='/run/:session'>{({ session }) => <ConsoleRoute key={session} session={session} />}</Route>
      <Route path='/run/:session/sheet'>{({ session }) => <RunSheetPage key={session} session={session} />}</Route>
      <Route path='/screen/:session'>{({ session }) => <ProjectorRoute key={session} session={session} />}</Route>
      <Route path='/hot-wash/:session'>{({ session }) => <HotWashRoute key={session} session={session} />}</Route>
      <Route path='/review/:session'>{({ session }) => <ReviewPage key={session} session={session} />}</Route>
      <Route>
        <MessagePage title={t('app.notFoundTitle')}>
          <p>{t('app.notFoundText')}</p>
        </MessagePage>
      </Route>
    </Switch>
  )
}

import type { CSSProperties, ReactNode } from 'react'
import { lazy, useEffect, useState } from 'react'
import { actionRegistry } from '../../../shared/action/registry.gen.ts'
import { AnnounceTime } from '../../app/announce-time.tsx'
import { Page } from '../../app/page.tsx'
import { BriefDialog } from '../../panel/briefing/brief-dialog.tsx'
import { BriefingSheet } from '../../panel/briefing/briefing-sheet.tsx'
import { NewsSheet } from '../../panel/briefing/news-sheet.tsx'
import { CoachMark } from '../../panel/coach/coach-mark.tsx'
import { CommitSheet } from '../../panel/compose/commit-sheet.tsx'
import { ComposerDialog } from '../../panel/compose/composer-dialog.tsx'
import { OrderTray } from '../../panel/compose/order-tray.tsx'
import { DebriefSheet } from '../../panel/debrief/debrief-sheet.tsx'
import { CoveredDesk, useCovered } from '../../panel/device/covered-desk.tsx'
import { CallScreen } from '../../panel/dock/call-screen.tsx'
import { Dock } from '../../panel/dock/dock.tsx'
import { Dossier } from '../../panel/dossier/dossier.tsx'
import { DossierRail } from '../../panel/dossier/dossier-rail.tsx'
import { MapPanel } from '../../panel/map/map-panel.tsx'
import { TimelinePanel } from '../../panel/timeline/timeline-panel.tsx'
import { TopBar } from '../../panel/top-bar/top-bar.tsx'
import { useActing } from '../../store/acting.ts'
import { teachVerbs } from '../../store/say-sentence.ts'
import { useScreen, useScreenParts } from '../../store/screen.ts'
import { useSession } from '../../store/session-context.tsx'
import { usePhase, useSetting } from '../../store/use-session.ts'
import { useHotWash } from '../hot-wash/use-hot-wash.ts'
import { isOver } from '../run/phase-names.ts'
import { AnnounceEvents } from './announce-events.tsx'
import { DockResizer } from './dock-resizer.tsx'
import { GoTo } from './go-to.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { NarrowBar } from './narrow-bar.tsx'
import { PhoneMap } from './phone-map.tsx'
import { isNarrow, type PlayLayout, usePlayLayout, useShort } from './play-layout.ts'
import { PlayNotices } from './play-notices.tsx'
import { ShortTray } from './short-tray.tsx'
import { usePhaseFlow } from './use-phase-flow.ts'
import { usePlayKeys } from './use-play-keys.ts'
import './play-page.css'

const HotWashScreen = lazy(async () => ({ default: (await import('../hot-wash/hot-wash-screen.tsx')).HotWashScreen }))
const ReviewScreen = lazy(async () => ({ default: (await import('../review/review-screen.tsx')).ReviewScreen }))

teachVerbs(Object.fromEntries(Object.entries(actionRegistry).map(([kind, { help }]) => [kind, help.title])))

/** What a seat sees: the desk while the exercise runs, then the end screen in the desk's place; while control leads a hot wash, that. */
export function PlayPage(): ReactNode {
  const { phase } = usePhase()
  const session = useSession((state) => state.welcome?.session)
  const wash = useHotWash()
  const covered = useCovered()
  const isOpen = wash === undefined && !isOver(phase)
  useEffect(() => {
    // What is written after the desk is the device's; back at the desk, one says again who one is.
    if (!isOpen) useActing.getState().cover()
  }, [isOpen])
  if (wash !== undefined) return <HotWashScreen wash={wash} />
  return isOver(phase) && session !== undefined ? <ReviewScreen session={session} /> : covered ? <CoveredDesk /> : <DeskPage />
}

/** The desk of a seat: every panel in reading order, which is the order of the focus too (DESIGN.md 2). */
function DeskPage(): ReactNode {
  const { title } = useSetting()
  usePhaseFlow()
  usePlayKeys()
  return (
    <Page title={title} place='play' className='play-main'>
      <Desk />
      <ComposerDialog />
      <CommitSheet />
      <CallScreen />
      <BriefDialog />
      <KeysDialog />
      <GoTo />
      <CoachMark />
      <AnnounceTime />
      <AnnounceEvents />
    </Page>
  )
}

function Desk(): ReactNode {
  const layout = usePlayLayout()
  const short = useShort()
  const { dossierOpen, dockOpen, dockWidth, timelineHeight, narrowPanel } = useScreenParts(
    'dossierOpen',
    'dockOpen',
    'dockWidth',
    'timelineHeight',
    'narrowPanel',
  )
  useFirstSizes(layout, short)
  const style = { '--dock': dockWidth === undefined ? undefined : `${dockWidth}px` } as CSSProperties
  return (
    <div
      className='play'
      data-layout={layout}
      data-short={short}
      data-dossier={dossierOpen}
      data-dock={dockOpen}
      data-timeline={timelineHeight}
      data-panel={narrowPanel}
      style={style}
    >
      <div className='play__bar' data-region='bar'>
        <TopBar />
      </div>
      <PlayNotices />
      {isNarrow(layout) && <NarrowBar withTimeline={layout === 'tabs'} />}
      <DossierArea layout={layout} />
      {layout !== 'phone' && (
        <div className='play__map' data-region='map'>
          <MapPanel />
          <SheetOver />
        </div>
      )}
      <div className='play__tray' data-region='orders'>
        {short && !isNarrow(layout) ? <ShortTray /> : <OrderTray />}
      </div>
      <div className='play__dock' data-region='dock'>
        <Dock />
        {/* After the dock, so that F6 leads into the dock itself. */}
        {!isNarrow(layout) && <DockResizer usual={layout === 'wide' ? 392 : 356} />}
      </div>
      {layout !== 'phone' && (
        <div className='play__timeline' data-region='timeline'>
          <TimelinePanel />
        </div>
      )}
      {layout === 'phone' && <SheetOver />}
    </div>
  )
}

/** The dossier, or its rail while it is folded. On the phone the still map stands with it. */
function DossierArea({ layout }: { layout: PlayLayout }): ReactNode {
  const dossierOpen = useScreen((screen) => screen.dossierOpen)
  const folded = !dossierOpen && !isNarrow(layout)
  return (
    <>
      {(folded || layout === 'rail') && (
        <div className='play__rail' {...(folded ? { 'data-region': 'dossier' } : {})}>
          <DossierRail beside={!folded} />
        </div>
      )}
      {!folded && (
        <div className='play__dossier' data-region='dossier'>
          {layout === 'phone' && <PhoneMap />}
          <Dossier />
        </div>
      )}
    </>
  )
}

function SheetOver(): ReactNode {
  const sheet = useScreen((screen) => screen.sheet)
  if (sheet === 'briefing') return <BriefingSheet />
  if (sheet === 'news') return <NewsSheet />
  return sheet === 'debrief' ? <DebriefSheet /> : null
}

/** Where room is scarce the dossier begins as a rail and the timeline as a strip; what a person changes then stays until the layout does. */
function useFirstSizes(layout: PlayLayout, short: boolean): void {
  const show = useScreen((screen) => screen.show)
  const [known, setKnown] = useState('')
  const key = `${layout} ${short}`
  useEffect(() => {
    if (known === key) return
    setKnown(key)
    show({ timelineHeight: layout === 'rail' || short ? 40 : 204, dossierOpen: layout !== 'rail' })
  }, [known, key, layout, short, show])
}

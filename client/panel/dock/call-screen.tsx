import { ArrowLeftRight, PanelRightClose, ScrollText, Timer } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { me } from '../../../shared/action/_who.ts'
import { useScreen } from '../../store/screen.ts'
import { useStateOf, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { LineQuality } from '../../ui/line-quality.tsx'
import { StateName } from '../compose/state-name.tsx'
import { DraftSheet } from './council/draft-sheet.tsx'
import { EndCall } from './hotlines/call-bar.tsx'
import { CallTimer } from './hotlines/call-timer.tsx'
import { type LineFacts, lineFacts, type SeenCall } from './hotlines/line-facts.ts'
import { useQualityWords } from './hotlines/line-head.tsx'
import { Speaking } from './hotlines/line-panel.tsx'
import { IncomingCall } from './incoming-call.tsx'
import { useCallKeys } from './use-call-keys.ts'
import { useMarkRead } from './use-dock-read.ts'
import { useFloatingCall } from './use-floating-call.ts'
import { useKeyDown } from './use-key-down.ts'
import './call-screen.css'

/** What a call puts over the page: the banner of one that rings, the window of one that goes on (picture 02). Mount it once. */
export function CallScreen(): ReactNode {
  const floating = useFloatingCall()
  useCallKeys()
  // On the page itself: the dock may be folded, and a call must not be.
  return createPortal(
    <>
      <IncomingCall />
      {floating !== undefined && <FloatingCall key={floating.id} call={floating} />}
    </>,
    document.body,
  )
}

function FloatingCall({ call }: { call: SeenCall }): ReactNode {
  const t = useText()
  const view = useView()
  const state = call.from === me(view) ? call.to : call.from
  const facts = lineFacts(view, state)
  const name = useStateOf(state)?.name ?? state
  const show = useScreen((screen) => screen.show)
  const box = useRef<HTMLElement>(null)
  useTimelineStrip()
  // The window takes the focus when it opens, so that the next key speaks on the line.
  useEffect(() => box.current?.focus(), [])
  useKeyDown(box, ({ key }) => {
    if (key === 'Escape') show({ callInDock: call.id })
  })
  return (
    <div className='call-screen' data-region='call'>
      <section ref={box} className='call-window' aria-label={t('dock.callWith', { state: name })} tabIndex={-1}>
        <CallHead call={call} facts={facts} name={name} />
        {call.status === 'open' ? (
          <OpenCall facts={facts} state={state} />
        ) : (
          <p className='call-window__ringing'>{t('dock.ringingNote')}</p>
        )}
      </section>
      {call.status === 'open' && <DraftSheet state={state} />}
    </div>
  )
}

function CallHead({ call, facts, name }: { call: SeenCall; facts: LineFacts; name: string }): ReactNode {
  const t = useText()
  const view = useView()
  const show = useScreen((screen) => screen.show)
  const { quality } = useQualityWords(facts)
  return (
    <>
      <header className='call-window__head'>
        <span className='call-window__pair' aria-hidden='true'>
          <StateName id={me(view)} size={30} tokenOnly />
          <Icon of={ArrowLeftRight} size={16} />
          <StateName id={facts.state} size={30} tokenOnly />
        </span>
        <h2 className='call-window__title'>
          {call.status === 'open' ? t('dock.callWith', { state: name }) : t('dock.ringingAt', { state: name })}
        </h2>
        {call.status === 'open' && <CallTimer call={call} />}
        <EndCall call={call} />
        <IconButton label={t('dock.callToDock')} icon={PanelRightClose} size='small' onPress={() => show({ callInDock: call.id })} />
      </header>
      <p className='call-window__facts'>
        <LineQuality quality={quality} bars={facts.bars}>
          {t(facts.tested ? 'dock.callTested' : 'dock.callUntested')}
        </LineQuality>
        <span>
          <Icon of={Timer} size={14} /> {t('dock.atOnce')}
        </span>
        <span>
          <Icon of={ScrollText} size={14} /> {t('dock.logged')}
        </span>
      </p>
    </>
  )
}

function OpenCall({ facts, state }: { facts: LineFacts; state: string }): ReactNode {
  useMarkRead({ line: state })
  const line = facts.lines.find(({ id }) => id === facts.call?.line) ?? facts.lines[0]
  return line === undefined ? null : (
    <div className='call-window__line'>
      <Speaking facts={facts} line={line} />
    </div>
  )
}

/** During a call the timeline is a strip; afterwards it is as it was. */
function useTimelineStrip(): void {
  useEffect(() => {
    const { timelineHeight, show } = useScreen.getState()
    show({ timelineHeight: 40 })
    return () => {
      if (useScreen.getState().timelineHeight === 40) show({ timelineHeight })
    }
  }, [])
}

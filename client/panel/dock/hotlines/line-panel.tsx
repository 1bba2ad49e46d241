import { PanelRightClose, PhoneOff } from 'lucide-react'
import { type ReactNode, useCallback } from 'react'
import { TabPanel } from 'react-aria-components'
import { useScreen } from '../../../store/screen.ts'
import { useStateOf } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useInPlay } from '../../compose/use-in-play.ts'
import { useMarkRead } from '../use-dock-read.ts'
import { CallBar } from './call-bar.tsx'
import { LineActions } from './line-actions.tsx'
import type { LineFacts, SeenLine } from './line-facts.ts'
import { LineHead } from './line-head.tsx'
import { LineTrouble } from './line-trouble.tsx'
import { LineUndertakings } from './line-undertakings.tsx'
import { PinnedNeeds } from './pinned-needs.tsx'
import { ReadBackForm } from './read-back-form.tsx'
import { SayForm } from './say-form.tsx'
import { ThreadView } from './thread-view.tsx'
import { useSayDraft } from './use-say-draft.ts'
import './line-panel.css'

type LinePanelProps = { facts: LineFacts; floating: boolean }

/** One line: its head, its thread, what is asked, and what can be done and said. */
export function LinePanel({ facts, floating }: LinePanelProps): ReactNode {
  const t = useText()
  const { state, status } = facts
  useMarkRead({ line: state })
  const line = facts.lines[0]
  const stands = status === 'open' || status === 'degraded'
  return (
    <TabPanel id={state} className='line-tabs__panel'>
      <LineHead facts={facts} />
      <LineUndertakings state={state} />
      {floating ? (
        <Floating call={facts.call?.id} />
      ) : line === undefined ? (
        <NoLine facts={facts} />
      ) : (
        <>
          <CallBar facts={facts} />
          {stands ? <Speaking facts={facts} line={line} /> : <ThreadView state={state} onBegin={undefined} />}
        </>
      )}
      {!floating && !stands && (
        <>
          <PinnedNeeds state={state} />
          <div className='line-panel__foot'>
            {status === 'proposed' && <p className='line-panel__note'>{t('dock.proposedNote')}</p>}
            <LineActions facts={facts} />
          </div>
        </>
      )}
    </TabPanel>
  )
}

/** Thread, needs and composer of a line that stands. */
export function Speaking({ facts, line }: { facts: LineFacts; line: SeenLine }): ReactNode {
  const [draft, keep] = useSayDraft(line.id)
  const inCall = facts.call?.status === 'open'
  const begin = useCallback(() => keep({ verb: 'notify', fields: {} }), [keep])
  return (
    <>
      <ThreadView state={facts.state} onBegin={draft.verb === undefined ? begin : undefined} />
      <PinnedNeeds state={facts.state} />
      <div className='line-panel__foot' data-coach='hotlines'>
        <LineTrouble facts={facts} />
        {!inCall && draft.readBack === undefined && <LineActions facts={facts} />}
        {draft.readBack === undefined ? <SayForm line={line} state={facts.state} inCall={inCall} /> : <ReadBackForm line={line} />}
      </div>
    </>
  )
}

function NoLine({ facts }: { facts: LineFacts }): ReactNode {
  const t = useText()
  const name = useStateOf(facts.state)?.name ?? facts.state
  const inPlay = useInPlay()
  return (
    <div className='line-panel__empty'>
      <EmptyState icon={PhoneOff} title={t('dock.noLine', { state: name })}>
        {t(inPlay('establish-line') ? 'dock.noLineNote' : 'dock.noLineHere')}
      </EmptyState>
    </div>
  )
}

/** The call is over the map; it can be brought back here. */
function Floating({ call }: { call: string | undefined }): ReactNode {
  const t = useText()
  const show = useScreen((screen) => screen.show)
  return (
    <div className='line-panel__empty'>
      <p className='line-panel__note'>
        <Icon of={PanelRightClose} size={15} /> {t('dock.callOverMap')}
      </p>
      <Button size='small' onPress={() => show({ callInDock: call })}>
        {t('dock.callHere')}
      </Button>
    </div>
  )
}

import { PhoneOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { me } from '../../../../shared/action/_who.ts'
import { order } from '../../../net/commands.ts'
import { useScreen } from '../../../store/screen.ts'
import { useStateOf, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { useCommand } from '../../compose/use-command.ts'
import { useMedia } from '../../compose/use-media.ts'
import { floatQuery } from '../use-floating-call.ts'
import { CallTimer } from './call-timer.tsx'
import type { LineFacts, SeenCall } from './line-facts.ts'
import './call-bar.css'

/** The call that goes on on this line, in the dock: how long, and its end. */
export function CallBar({ facts }: { facts: LineFacts }): ReactNode {
  const t = useText()
  const view = useView()
  const name = useStateOf(facts.state)?.name ?? facts.state
  const wide = useMedia(floatQuery)
  const show = useScreen((screen) => screen.show)
  const { call } = facts
  if (call === undefined || (call.status === 'ringing' && call.to === me(view))) return null
  return (
    <div className='call-bar'>
      <div className='call-bar__words'>
        <b>{call.status === 'open' ? t('dock.callWith', { state: name }) : t('dock.ringingAt', { state: name })}</b>
        {call.status === 'open' ? <CallTimer call={call} /> : <small>{t('dock.ringingNote')}</small>}
        {wide && call.status === 'open' && <TextButton onPress={() => show({ callInDock: undefined })}>{t('dock.callToMap')}</TextButton>}
      </div>
      <EndCall call={call} />
    </div>
  )
}

/** Ends a call, or stops it ringing. */
export function EndCall({ call }: { call: SeenCall }): ReactNode {
  const t = useText()
  const command = useCommand()
  return (
    <Button
      size='small'
      kind='danger'
      icon={PhoneOff}
      working={command.busy}
      workingText={t('compose.sending')}
      onPress={() => void command.run(() => order('end-call', { call: call.id }))}
    >
      {t('dock.endCall')}
    </Button>
  )
}

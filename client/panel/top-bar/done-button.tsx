import { Check, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { isRefusal } from '../../../shared/model/refusal.ts'
import { seat as seatNoun } from '../../../shared/noun/seat.ts'
import { refusalText } from '../../app/error-text.ts'
import { done } from '../../net/commands.ts'
import { useSession } from '../../store/session-context.tsx'
import { useMe, usePhase, useRecord } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast-queue.ts'

/** Phases in which this is what there is to do; in the others a call or the commit button comes first. */
const onlyAction = new Set(['briefing', 'debrief'])
const open = new Set(['briefing', 'consultation', 'orders', 'debrief'])

/** "We are done" with this phase, for the whole seat; pressed again it takes that back. */
export function DoneButton(): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const { phase } = usePhase()
  const record = useRecord(seatNoun, `seat:${seat}`)
  const sending = useSession((state) => state.waiting.some(({ name }) => name === 'done'))
  if (record === undefined || !open.has(phase)) return null
  const isDone = record.done === true
  const press = async (): Promise<void> => {
    const answer = await done(!isDone)
    if (isRefusal(answer)) showToast({ text: refusalText(answer) })
  }
  return (
    <Button
      kind={isDone || !onlyAction.has(phase) ? 'secondary' : 'primary'}
      icon={isDone ? Undo2 : Check}
      {...(sending ? { 'aria-disabled': true } : { onPress: () => void press() })}
    >
      {t(isDone ? 'desk.notDone' : 'desk.done')}
    </Button>
  )
}

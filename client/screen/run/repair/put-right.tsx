import { CalendarOff, History, SlidersVertical, Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { control } from '../../../net/commands.ts'
import { usePhase, useSay, useWatch } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { isOver } from '../phase-names.ts'
import { tellAnswer } from '../tell-answer.ts'
import { RewindDialog } from './rewind-dialog.tsx'
import { SetFigureDialog } from './set-figure-dialog.tsx'
import { SuspendDialog } from './suspend-dialog.tsx'
import { useUndoToast } from './use-undo-toast.ts'

type Asked = 'rewind' | 'set' | 'suspend'

/** What puts an exercise right: take the last act back, go back to a turn, set a figure, stop for today. */
export function PutRight(): ReactNode {
  const t = useText()
  const say = useSay()
  const { phase } = usePhase()
  const { undo, turns } = useWatch()
  const [asked, setAsked] = useState<Asked>()
  useUndoToast()
  const close = (): void => setAsked(undefined)
  const over = isOver(phase) ? { reason: t('run.overNow') } : {}
  return (
    <>
      <Menu<Asked | 'undo'>
        trigger={<Button icon={Undo2}>{t('run.putRight')}</Button>}
        label={t('run.putRight')}
        entries={[
          {
            id: 'undo',
            icon: Undo2,
            label: undo === undefined ? t('run.undo') : t('run.undoOf', { act: say(undo) }),
            ...(undo === undefined ? { reason: t('run.undoNone') } : {}),
          },
          { id: 'rewind', icon: History, label: t('run.rewind'), ...(turns.length === 0 ? { reason: t('run.rewindNone') } : over) },
          { id: 'set', icon: SlidersVertical, label: t('run.setFigure'), ...over },
          { id: 'suspend', icon: CalendarOff, label: t('run.suspend'), ...over },
        ]}
        onChoose={(id) => (id === 'undo' ? tellAnswer(control({ do: 'undo' })) : setAsked(id))}
      />
      {asked === 'rewind' && <RewindDialog turns={turns} onClose={close} />}
      {asked === 'set' && <SetFigureDialog onClose={close} />}
      {asked === 'suspend' && <SuspendDialog onClose={close} />}
    </>
  )
}

import { type ReactNode, useState } from 'react'
import type { Inject } from '../../../../shared/noun/inject.ts'
import type { InjectNow } from '../../../../shared/wire/watch.ts'
import { BusyButton } from '../../../app/busy-button.tsx'
import { usePhase, useSetting } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useAct } from '../use-act.ts'
import { injectTextMax } from './inject-limits.ts'
import { type Planned, PlannedFields } from './planned-fields.tsx'
import { ToSeats } from './to-seats.tsx'

type EditInjectProps = { inject: Inject; now: InjectNow; onClose: () => void }

/** Other words, other recipients or another time, before it is out. What was not changed is not sent. */
export function EditInject({ inject, now, onClose }: EditInjectProps): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const { turns } = useSetting()
  const act = useAct(onClose)
  const planned = inject.at ?? (typeof now.turn === 'number' ? { turn: now.turn, hour: now.hour ?? 0 } : undefined)
  const [text, setText] = useState(now.text)
  const [to, setTo] = useState<readonly string[]>(inject.to)
  const [timed, setTimed] = useState(planned !== undefined)
  const [at, setAt] = useState<Planned>(planned ?? { turn: Math.min(turns, Math.max(1, turn)), hour: 0 })
  const sendsWords = now.text !== ''
  const save = (): void => {
    if (sendsWords && text.trim() === '') {
      act.fail(t('run.newEmpty'))
      return
    }
    if (to.length === 0) {
      act.fail(t('run.newToNobody'))
      return
    }
    void act.run({
      do: 'edit-inject',
      inject: inject.id,
      ...(text.trim() === now.text ? {} : { text: text.trim() }),
      ...(sameList(to, inject.to) ? {} : { to: [...to] }),
      ...(timed && (at.turn !== planned?.turn || at.hour !== planned.hour) ? { at } : {}),
    })
  }
  return (
    <Dialog
      title={t('run.editTitle', { title: inject.title })}
      lead={t('run.editLead')}
      shape='sheet'
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <BusyButton kind='primary' busy={act.working} busyText={t('run.saving')} onPress={save}>
          {t('run.save')}
        </BusyButton>
      }
    >
      <div className='inject-form'>
        {act.error !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {act.error}
          </NoticeBar>
        )}
        {sendsWords && <TextArea label={t('run.newText')} value={text} onChange={setText} max={injectTextMax} rows={8} doc />}
        <ToSeats value={to} onChange={setTo} />
        {planned === undefined && (
          <Checkbox checked={timed} onChange={setTimed}>
            {t('run.editTimed')}
          </Checkbox>
        )}
        {timed && <PlannedFields value={at} onChange={setAt} />}
      </div>
    </Dialog>
  )
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one))

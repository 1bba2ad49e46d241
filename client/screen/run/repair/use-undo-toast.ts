import { useEffect, useRef } from 'react'
import { control } from '../../../net/commands.ts'
import { useSay, useWatch } from '../../../store/use-session.ts'
import { t } from '../../../text/i18n.ts'
import { showToast } from '../../../ui/toast-queue.ts'
import { tellAnswer } from '../tell-answer.ts'

/** Offers each of control's own acts to be taken back, for as long as a toast stays; the menu offers it longer. */
export function useUndoToast(): void {
  const say = useSay()
  const { undo } = useWatch()
  const words = undo === undefined ? undefined : say(undo)
  const before = useRef(words)
  useEffect(() => {
    const isNew = words !== undefined && words !== before.current
    before.current = words
    if (isNew) showToast({ text: words, undo: { label: t('run.undo'), act: () => tellAnswer(control({ do: 'undo' })) } })
  }, [words])
}

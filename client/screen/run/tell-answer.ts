import { isRefusal } from '../../../shared/model/refusal.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import { refusalText } from '../../app/error-text.ts'
import { t } from '../../text/i18n.ts'
import { announcer } from '../../ui/announcer.ts'
import { showToast } from '../../ui/toast-queue.ts'

/** Says why something was not done. What was done shows by itself. */
export function tellAnswer(asked: Promise<Answer>): void {
  void asked.then((answer) => {
    if (!isRefusal(answer)) return
    const text = t('run.refused', { why: refusalText(answer) })
    showToast({ text })
    announcer.say(text)
  })
}

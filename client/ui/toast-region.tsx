import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  UNSTABLE_ToastRegion as Region,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastText,
} from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { Icon } from './icon.tsx'
import { TextButton } from './text-button.tsx'
import { toastQueue } from './toast-queue.ts'
import './toast-region.css'

/** Where toasts appear; mount it once, at the root. It is a landmark that F6 reaches. */
export function ToastRegion(): ReactNode {
  const t = useText()
  return (
    <Region queue={toastQueue} className='toasts' aria-label={t('ui.notices')}>
      {({ toast }) => (
        <Toast toast={toast} className='toast'>
          <Icon of={Check} size={16} />
          <ToastText className='toast__text'>
            <Text slot='title'>{toast.content.text}</Text>
          </ToastText>
          {toast.content.undo && (
            <TextButton
              onPress={() => {
                toast.content.undo?.act()
                toastQueue.close(toast.key)
              }}
            >
              {toast.content.undo.label}
            </TextButton>
          )}
          <Button slot='close' className='toast__close' aria-label={t('ui.close')}>
            <Icon of={X} size={14} />
          </Button>
        </Toast>
      )}
    </Region>
  )
}

import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'

/** One line, and at most one thing to take back. */
export type ToastContent = { text: string; undo?: { label: string; act: () => void } }

/** How long a toast stays, ms; the clock rests while it is hovered or focused (DESIGN.md 5). */
const TOAST_MS = 6000

/** The one queue of the page. */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 })

/** Shows a toast. Say the same in the log: a toast is never the only place. Returns the key to close it early. */
export function showToast(content: ToastContent): string {
  return toastQueue.add(content, { timeout: TOAST_MS })
}

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useScreen } from '../../store/screen.ts'
import { useText } from '../../text/use-text.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import './sheet.css'

type SheetProps = {
  title: string
  /** What coach marks point at. */
  anchor?: string
  actions?: ReactNode
  /** At the map's right edge, so that the map beside it can be seen. */
  aside?: boolean
  children: ReactNode
}

/** A sheet of paper over the map. Not a dialog: the desk around it stays in use. Esc closes it from inside, the button always. */
export function Sheet({ title, anchor, actions, aside = false, children }: SheetProps): ReactNode {
  const t = useText()
  const id = useId()
  const sheet = useRef<HTMLElement>(null)
  const show = useScreen((screen) => screen.show)
  useEffect(() => {
    const { activeElement } = document
    // Whoever ended the phase reads on here; the button that ended it must not end the next by a second press.
    if (activeElement === document.body || activeElement?.closest('.top-bar') != null) sheet.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const element = sheet.current
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      show({ sheet: undefined })
    }
    element?.addEventListener('keydown', close)
    return () => element?.removeEventListener('keydown', close)
  }, [show])
  return (
    <section
      ref={sheet}
      className={classNames('sheet', aside && 'sheet--aside')}
      aria-labelledby={id}
      tabIndex={-1}
      {...(anchor === undefined ? {} : { 'data-coach': anchor })}
    >
      <header className='sheet__head'>
        <h2 id={id}>{title}</h2>
        <IconButton label={t('desk.sheetClose')} icon={X} size='small' onPress={() => show({ sheet: undefined })} />
      </header>
      <div className='sheet__body'>{children}</div>
      {actions !== undefined && <footer className='sheet__actions'>{actions}</footer>}
    </section>
  )
}

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import './dialog.css'

type DialogProps = {
  title: string
  /** One sentence under the title: what happens, and whether it can be taken back. */
  lead?: ReactNode
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  children?: ReactNode
  /** The buttons, the one that acts first. */
  actions: ReactNode
  /** dialog: in the middle. sheet: from the side, from below on a phone. */
  shape?: 'dialog' | 'sheet'
  /** Text to be read rather than a form: what scrolls takes the focus, since nothing in it does. */
  reads?: boolean
  /** Ends something for others: read as an alert, and a press outside does not close it. */
  grave?: boolean
}

const scrollable = { tabIndex: 0 } as const

/** A modal, only for committing, leaving and ending (DESIGN.md 5). Focus is kept inside and given back. */
export function Dialog(props: DialogProps): ReactNode {
  const { title, lead, isOpen, onOpenChange, children, actions, shape = 'dialog', reads = false, grave = false } = props
  const t = useText()
  return (
    <ModalOverlay className='scrim' isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={!grave}>
      <Modal className={classNames('modal', `modal--${shape}`)}>
        <RacDialog className='dialog' role={grave ? 'alertdialog' : 'dialog'}>
          <header className='dialog__head'>
            <Heading slot='title' className='dialog__title'>
              {title}
            </Heading>
            <IconButton slot='close' label={t('ui.close')} icon={X} size='small' />
          </header>
          {lead !== undefined && <p className='dialog__lead'>{lead}</p>}
          {children !== undefined && (
            <div className='dialog__body' {...(reads ? scrollable : {})}>
              {children}
            </div>
          )}
          <footer className='dialog__actions'>{actions}</footer>
        </RacDialog>
      </Modal>
    </ModalOverlay>
  )
}

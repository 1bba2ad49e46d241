import type { ReactNode } from 'react'
import { useScreenParts } from '../../store/screen.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import './keys-dialog.css'

/** The keys of the desk in the order of DESIGN.md 9. */
const rows: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['F6', 'Shift F6'], 'desk.keyRegion'],
  [['/', 'Ctrl K'], 'desk.keyGoTo'],
  [['?'], 'desk.keyKeys'],
  [['1', '2', '3'], 'desk.keyTabs'],
  [['Alt 1…8'], 'desk.keyLine'],
  [['M'], 'desk.keyMap'],
  [['T'], 'desk.keyTimeline'],
  [['O'], 'desk.keyOrder'],
  [['Ctrl Enter'], 'desk.keyCommit'],
  [['Y'], 'desk.keyWhy'],
  [['G', 'I'], 'desk.keyIncident'],
  [['[', ']'], 'desk.keyPanels'],
  [['L'], 'desk.keyList'],
  [['Esc'], 'desk.keyEscape'],
  [['Space'], 'desk.keySpace'],
  [['← ↑ → ↓', 'Enter'], 'desk.keyMapMove'],
  [['+', '−', '0'], 'desk.keyMapZoom'],
  [['.', ','], 'desk.keyMapUrgent'],
  [['← →', 'Shift'], 'desk.keyTimeMove'],
  [['Home', 'End'], 'desk.keyTimeEnds'],
  [['A', 'Q', 'P', 'N', 'K', 'R'], 'desk.keyCall'],
]

/** The list of keys (`?`). */
export function KeysDialog(): ReactNode {
  const t = useText()
  const { keysOpen, show } = useScreenParts('keysOpen', 'show')
  const close = (open: boolean): void => show({ keysOpen: open })
  return (
    <Dialog
      title={t('desk.keysTitle')}
      lead={t('desk.keysLead')}
      isOpen={keysOpen}
      onOpenChange={close}
      shape='sheet'
      reads
      actions={
        <Button kind='primary' onPress={() => close(false)}>
          {t('desk.keysClose')}
        </Button>
      }
    >
      <dl className='keys'>
        {rows.map(([keys, does]) => (
          <div key={does} className='keys__row'>
            <dt>
              <VisuallyHidden>{keys.join(', ')}</VisuallyHidden>
              {keys.map((key) => (
                <KeyHint key={key} keys={key} />
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

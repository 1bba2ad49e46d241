import { type ReactNode, useMemo, useState } from 'react'
import { createDeskBox } from '../../net/desk-box.ts'
import { deviceStorage } from '../../net/device-storage.ts'
import { useDesk } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { ReviewCard } from './review-card.tsx'

/** Under this key the answer stands on the desk of its author. */
const DESK_KEY = 'review.reflection'
/** The limit of a desk entry is larger; a question is not. */
const LETTERS_MAX = 600

/** One question to think about. `DeskReflection` and `DeviceReflection` say where the answer is kept. */
export function Reflection({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  const t = useText()
  return (
    <div className='no-print'>
      <ReviewCard title={t('review.reflectionOpen')}>
        <TextArea
          label={t('review.reflection')}
          hint={t('review.reflectionHint')}
          value={value}
          onChange={onChange}
          max={LETTERS_MAX}
          doc
        />
      </ReviewCard>
    </div>
  )
}

/** Below an open session: kept on the desk, and so on every device of this person. */
export function DeskReflection(): ReactNode {
  const [value, set] = useDesk(DESK_KEY)
  return <Reflection value={value} onChange={set} />
}

/** Without a session: kept on this device, in the same place; it goes to the desk when the session is next opened here. */
export function DeviceReflection({ session }: { session: string }): ReactNode {
  const box = useMemo(() => createDeskBox(deviceStorage(), `${session}.seat`), [session])
  const [value, setValue] = useState(() => box.all()[DESK_KEY] ?? '')
  const keep = (next: string): void => {
    setValue(next)
    box.keep(DESK_KEY, next, () => false)
  }
  return <Reflection value={value} onChange={keep} />
}

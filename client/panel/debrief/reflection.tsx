import type { ReactNode } from 'react'
import { useDesk } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { TextArea } from '../../ui/text-area.tsx'

/** One thought on the turn, if one wants: a note of this person, kept like a draft. Nobody is asked for it and nobody scores it. */
export function Reflection({ turn }: { turn: number }): ReactNode {
  const t = useText()
  const [value, setValue] = useDesk(`reflection:${turn}`)
  return <TextArea label={t('desk.reflection')} hint={t('desk.reflectionNote')} value={value} onChange={setValue} max={400} rows={2} doc />
}

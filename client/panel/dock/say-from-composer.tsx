import { type ReactNode, useEffect, useState } from 'react'
import { myLines } from '../../../shared/action/hotline/_line.ts'
import { seen } from '../../../shared/model/view.ts'
import { line } from '../../../shared/noun/line.ts'
import { useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { Raw } from '../compose/form-fields.ts'
import { recordLabel } from '../compose/record-label.ts'
import { StateName } from '../compose/state-name.tsx'
import { useNaming } from '../compose/use-naming.ts'
import { draftFrom } from './hotlines/draft-from.ts'
import { lineFacts, lineState } from './hotlines/line-facts.ts'
import { ReadBackForm } from './hotlines/read-back-form.tsx'
import { SayForm } from './hotlines/say-form.tsx'
import { useSayDraft } from './hotlines/use-say-draft.ts'

/** Saying something on a line, from the composer's list: first on which line. */
export function SayFromComposer({ given, onSent }: { given: Raw; onSent: () => void }): ReactNode {
  const t = useText()
  const naming = useNaming()
  const lines = myLines(naming.view)
  const [chosen, setChosen] = useState(typeof given.line === 'string' ? given.line : lines[0]?.id)
  return (
    <>
      <SelectField
        label={t('dock.whichLine')}
        options={lines.map((each) => {
          const { label, note, state } = recordLabel(each, naming)
          const lead = state === undefined ? {} : { lead: <StateName id={state} size={16} tokenOnly /> }
          return { id: each.id, label, ...(note === undefined ? {} : { note }), ...lead }
        })}
        value={chosen}
        onChange={setChosen}
        hint={lines.length === 0 ? t('dock.noLineAtAll') : undefined}
      />
      {chosen !== undefined && <SayOnLine key={chosen} id={chosen} given={given.line === chosen ? given : {}} onSent={onSent} />}
    </>
  )
}

function SayOnLine({ id, given, onSent }: { id: string; given: Raw; onSent: () => void }): ReactNode {
  const view = useView()
  const found = seen(view, line, id)
  const [draft, keep] = useSayDraft(id)
  const [offered] = useState(() => draftFrom(view, given))
  // A suggestion fills the form once, when it is opened with one.
  useEffect(() => {
    if (offered !== undefined) keep(offered)
  }, [offered, keep])
  if (found === undefined) return null
  const state = lineState(view, found)
  if (draft.readBack !== undefined) return <ReadBackForm line={found} onDone={onSent} />
  return <SayForm line={found} state={state} inCall={lineFacts(view, state).call?.status === 'open'} onSent={onSent} />
}

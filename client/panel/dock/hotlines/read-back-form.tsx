import { Check, Minus, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { seen } from '../../../../shared/model/view.ts'
import { message as messageNoun } from '../../../../shared/noun/message.ts'
import { order } from '../../../net/commands.ts'
import { useSay, useStateOf, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { actions } from '../../compose/actions.ts'
import { orderFault } from '../../compose/order-fault.ts'
import { useCommand } from '../../compose/use-command.ts'
import type { SeenLine } from './line-facts.ts'
import { fieldNames, fieldWords } from './message-parts.ts'
import { type FieldValue, isClear, type ReadBackRow, readBackParams, readBackRows } from './read-back.ts'
import { ReadBackInput } from './read-back-input.tsx'
import type { SeenMessage } from './thread.ts'
import { emptyDraft, useSayDraft } from './use-say-draft.ts'
import './read-back.css'

type ReadBackFormProps = { line: SeenLine; onDone?: () => void }

/** Repeats a message field by field. It goes out only when every field agrees, or one proposes something else instead. */
export function ReadBackForm({ line, onDone }: ReadBackFormProps): ReactNode {
  const view = useView()
  const [draft, keep] = useSayDraft(line.id)
  const said = seen(view, messageNoun, draft.readBack?.of ?? '')
  if (said === undefined || draft.readBack === undefined) return null
  const close = (): void => keep(emptyDraft)
  const end = (): void => {
    close()
    onDone?.()
  }
  const propose = (terms: string): void => keep({ verb: 'propose', fields: { terms } })
  return (
    <ReadBackTable
      key={said.id}
      said={said}
      rows={readBackRows(said, draft.readBack.back)}
      set={(name, value) => keep({ fields: {}, readBack: { of: said.id, back: { ...draft.readBack?.back, [name]: value } } })}
      fill={() => keep({ fields: {}, readBack: { of: said.id, back: wholeOf(said) } })}
      onPropose={propose}
      onSent={end}
      onCancel={close}
    />
  )
}

const wholeOf = (said: SeenMessage): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(fieldNames.flatMap(([name]) => (said.fields[name] === undefined ? [] : [[name, said.fields[name]]])))

type ReadBackTableProps = {
  said: SeenMessage
  rows: readonly ReadBackRow[]
  set: (name: ReadBackRow['name'], value: FieldValue) => void
  fill: () => void
  onPropose: (terms: string) => void
  onSent: () => void
  onCancel: () => void
}

function ReadBackTable({ said, rows, set, fill, onPropose, onSent, onCancel }: ReadBackTableProps): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const command = useCommand()
  const [tried, setTried] = useState(false)
  const other = useStateOf(said.from)?.name ?? said.from
  const action = actions.get('say-on-line')
  const params = readBackParams(said, rows)
  const clear = isClear(rows)
  const fault = action === undefined || !clear ? undefined : orderFault({ view, action, raw: params }).refusal
  const send = async (): Promise<void> => {
    setTried(true)
    if (clear && fault === undefined && (await command.run(() => order('say-on-line', params)))) onSent()
  }
  const wrong = rows.find(({ match }) => match === 'no')
  const blocked = wrong !== undefined ? t('dock.readBackDiffers') : fault === undefined ? undefined : say(fault)
  return (
    <section className='read-back' aria-label={t('dock.readBackTitle')}>
      <header className='read-back__head'>
        <b>{t('dock.readBackTitle')}</b>
        {rows.some(({ match }) => match !== 'yes') && <TextButton onPress={fill}>{t('dock.readBackAll')}</TextButton>}
      </header>
      <table className='read-back__table'>
        <thead>
          <tr>
            <th scope='col'>
              <VisuallyHidden>{t('dock.readBackField')}</VisuallyHidden>
            </th>
            <th scope='col'>{t('dock.theySaid')}</th>
            <th scope='col'>{t('dock.youReadBack')}</th>
            <th scope='col'>
              <VisuallyHidden>{t('dock.readBackMatch')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <EditRow key={row.name} row={row} set={(value) => set(row.name, value)} error={tried && row.match === 'open'} />
          ))}
        </tbody>
      </table>
      {command.fault !== undefined && (
        <NoticeBar tone='crit' announce='off'>
          {command.fault}
        </NoticeBar>
      )}
      <div className='read-back__foot'>
        <Button
          kind='primary'
          onPress={() => void send()}
          working={command.busy}
          workingText={t('compose.sending')}
          {...(blocked === undefined ? {} : { reason: blocked })}
        >
          {t('dock.readBackSend')}
        </Button>
        {wrong === undefined ? (
          <Button kind='quiet' onPress={onCancel}>
            {t('dock.readBackCancel')}
          </Button>
        ) : (
          <Mend row={wrong} set={(value) => set(wrong.name, value)} onPropose={onPropose} />
        )}
      </div>
      {rows.length === 0 && <p className='read-back__note'>{t('dock.readBackNothing', { state: other })}</p>}
    </section>
  )
}

/** What can be done about a field that differs: take their word, or make one's own a proposal. */
function Mend({
  row,
  set,
  onPropose,
}: {
  row: ReadBackRow
  set: (value: FieldValue) => void
  onPropose: (terms: string) => void
}): ReactNode {
  const t = useText()
  const said = fieldWords(row.name, row.said)
  const mine = row.back === undefined ? '' : fieldWords(row.name, row.back)
  const name = fieldNames.find(([each]) => each === row.name)?.[1]
  return (
    <>
      <Button onPress={() => set(row.said)}>{t('dock.correctTo', { said })}</Button>
      <Button
        kind='quiet'
        onPress={() => onPropose(t('dock.proposeTerms', { field: name === undefined ? row.name : t(name), value: mine }))}
      >
        {t('dock.meanIt', { mine })}
      </Button>
    </>
  )
}

function EditRow({ row, set, error }: { row: ReadBackRow; set: (value: FieldValue) => void; error: boolean }): ReactNode {
  const t = useText()
  const name = fieldNames.find(([each]) => each === row.name)?.[1]
  const label = name === undefined ? row.name : t(name)
  const said = fieldWords(row.name, row.said)
  const back = row.back === undefined || row.match === 'open' ? t('dock.nothingYet') : fieldWords(row.name, row.back)
  const told = { field: label, said, back }
  const words = row.match === 'no' ? t('dock.rowDiffers', told) : row.match === 'yes' ? t('dock.rowAgrees', told) : t('dock.rowOpen', told)
  return (
    <tr data-match={row.match} aria-label={words}>
      <th scope='row'>{label}</th>
      <td>{said}</td>
      <td>
        <ReadBackInput
          row={row}
          label={t('dock.readBackOf', { field: label })}
          onChange={set}
          error={error ? t('compose.fillIn') : undefined}
        />
      </td>
      <td>
        <MatchSign match={row.match} />
      </td>
    </tr>
  )
}

/** Tick, cross, or nothing yet. */
export function MatchSign({ match }: Pick<ReadBackRow, 'match'>): ReactNode {
  const t = useText()
  const words = match === 'yes' ? t('dock.matches') : match === 'no' ? t('dock.differs') : t('dock.nothingYet')
  return (
    <>
      <Icon
        of={match === 'yes' ? Check : match === 'no' ? X : Minus}
        size={14}
        tone={match === 'yes' ? 'ok' : match === 'no' ? 'crit' : 'plain'}
      />
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  )
}

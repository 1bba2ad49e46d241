import { type FormEvent, type ReactNode, useState } from 'react'
import type { AnyAction } from '../../../shared/model/action.ts'
import { useSay } from '../../store/use-session.ts'
import { tell } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { FieldInput } from './field-input.tsx'
import { shownFields } from './form-fields.ts'
import { OrderPreview } from './order-preview.tsx'
import type { OrderDraft } from './use-order-draft.ts'
import './order-form.css'

/** Id of the form, so that the button in the dialog's foot can send it. */
export const orderFormId = 'order-form'

type OrderFormProps = { action: AnyAction; draft: OrderDraft; replaces: string | undefined; onSent: () => void }

/** The fields of one order, and beside them what it costs, does and shows. */
export function OrderForm({ action, draft, replaces, onSent }: OrderFormProps): ReactNode {
  const t = useText()
  const say = useSay()
  const [tried, setTried] = useState(false)
  const { raw, set, fault, command } = draft
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (await draft.send()) onSent()
  }
  const missing = new Set(fault.missing.map(({ name }) => name))
  const errorOf = (name: string): string | undefined => {
    if (fault.field?.name === name) return say(fault.field.refusal)
    return tried && missing.has(name) ? t('compose.fillIn') : undefined
  }
  return (
    <form id={orderFormId} className='order-form' onSubmit={(event) => void submit(event)} noValidate>
      <p className='order-form__does'>{tell(action.help.does)}</p>
      {command.fault !== undefined && (
        <NoticeBar tone='crit' announce='off'>
          {command.fault}
        </NoticeBar>
      )}
      <div className='order-form__fields'>
        {shownFields(action, raw).map((field) => (
          <FieldInput
            key={field.name}
            action={action.kind}
            field={field}
            raw={raw}
            value={raw[field.name]}
            error={errorOf(field.name)}
            onChange={(value) => set(field.name, value)}
          />
        ))}
      </div>
      <OrderPreview action={action} fault={fault} replaces={replaces} />
    </form>
  )
}

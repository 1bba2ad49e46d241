import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import type { AnyAction } from '../../../shared/model/action.ts'
import { currentSession } from '../../net/current-session.ts'
import { type Composing, useScreen } from '../../store/screen.ts'
import { useDesk, useSay, useView } from '../../store/use-session.ts'
import { tell } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast-queue.ts'
import { SayFromComposer } from '../dock/say-from-composer.tsx'
import { ActionList } from './action-list.tsx'
import { actions } from './actions.ts'
import { beliefQuestion } from './belief-questions.ts'
import { sealedOrders } from './cost-parts.ts'
import { EstimateForm } from './estimate-form.tsx'
import { OrderForm, orderFormId } from './order-form.tsx'
import { draftKey, readDraft, useOrderDraft } from './use-order-draft.ts'
import './composer-dialog.css'

/** Writing an order: first what can be ordered, then the form of one action. Open while `compose` of the screen says so. */
export function ComposerDialog(): ReactNode {
  const t = useText()
  const composing = useScreen((state) => state.composing)
  const compose = useScreen((state) => state.compose)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  if (composing === undefined) return null
  const action = composing.action === undefined ? undefined : actions.get(composing.action)
  const name = action === undefined ? '' : tell(action.help.title)
  const title =
    action === undefined
      ? t('compose.newOrder')
      : composing.replaces === undefined
        ? t('compose.newOrderOf', { title: name })
        : t('compose.editOrderOf', { title: name })
  return (
    <Dialog
      title={title}
      shape='sheet'
      isOpen
      onOpenChange={() => compose(undefined)}
      actions={<div ref={setFoot} className='composer-foot' />}
    >
      <Stage action={action} composing={composing} foot={foot} />
    </Dialog>
  )
}

type StageProps = { action: AnyAction | undefined; composing: Composing; foot: HTMLElement | null }

/** What the dialog holds now. A new form for another action or another order, the same one while it is being written. */
function Stage({ action, composing, foot }: StageProps): ReactNode {
  const compose = useScreen((state) => state.compose)
  if (action === undefined) return <ListStage />
  const back = (): void => compose(composing.replaces === undefined ? {} : undefined)
  const stage = { foot, back, composing }
  const asked = action.kind === 'submit-belief' ? composing.params?.incident : undefined
  if (typeof asked === 'string') return <EstimateStage incident={asked} {...stage} />
  return action.kind === 'say-on-line' ? (
    <SayStage {...stage} />
  ) : (
    <FormStage key={`${action.kind} ${composing.replaces}`} action={action} {...stage} />
  )
}

function ListStage(): ReactNode {
  const compose = useScreen((state) => state.compose)
  const [kept] = useDesk(draftKey)
  const unfinished = readDraft(kept)
  const kind = unfinished?.action === undefined ? undefined : actions.get(unfinished.action)
  return (
    <ActionList
      unfinished={kind === undefined ? undefined : { title: tell(kind.help.title), onPress: () => compose(unfinished) }}
      onChoose={(action, params) => compose(params === undefined ? { action } : { action, params })}
    />
  )
}

/** Whether an order of this kind, just sent, lies in the tray until another post has signed it. */
const waitsNow = ({ kind }: AnyAction): boolean => {
  const { view } = currentSession().store.getState()
  return view !== undefined && sealedOrders(view).some(({ action, waits }) => action === kind && waits)
}

type FormStageProps = { composing: Composing; foot: HTMLElement | null; back: () => void }

function FormStage({ action, composing, foot, back }: FormStageProps & { action: AnyAction }): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const compose = useScreen((state) => state.compose)
  const { replaces } = composing
  const draft = useOrderDraft(action, composing)
  const { fault, command } = draft
  const sent = (): void => {
    const title = fault.params === undefined ? tell(action.help.title) : say(action.card(view, fault.params))
    showToast({ text: t(waitsNow(action) ? 'compose.waitsNow' : action.when === 'now' ? 'compose.doneNow' : 'compose.queued', { title }) })
    compose(undefined)
  }
  const buttons = (
    <>
      <Button
        kind='primary'
        size='large'
        type='submit'
        form={orderFormId}
        working={command.busy}
        workingText={t('compose.sending')}
        {...(fault.refusal === undefined || fault.missing.length > 0 ? {} : { reason: say(fault.refusal) })}
      >
        {action.when === 'now' ? t('compose.doNow') : replaces === undefined ? t('compose.queue') : t('compose.replace')}
      </Button>
      <Button kind='quiet' size='large' onPress={back}>
        {t('compose.back')}
      </Button>
    </>
  )
  return (
    <>
      <OrderForm action={action} draft={draft} replaces={replaces} onSent={sent} />
      {foot !== null && createPortal(buttons, foot)}
    </>
  )
}

/** An estimate has a form of its own, the one that the tray's question opens. */
function EstimateStage({ incident, foot, back }: Omit<FormStageProps, 'composing'> & { incident: string }): ReactNode {
  const view = useView()
  const compose = useScreen((state) => state.compose)
  const question = beliefQuestion(view, incident)
  if (question === undefined) return <BackButton foot={foot} back={back} />
  return <EstimateForm question={question} foot={foot} onSent={() => compose(undefined)} onBack={back} />
}

function BackButton({ foot, back }: Omit<FormStageProps, 'composing'>): ReactNode {
  const t = useText()
  if (foot === null) return null
  const button = (
    <Button kind='quiet' size='large' onPress={back}>
      {t('compose.back')}
    </Button>
  )
  return createPortal(button, foot)
}

/** Words on a line have a form of their own, the one that the dock shows. */
function SayStage({ composing, foot, back }: FormStageProps): ReactNode {
  const compose = useScreen((state) => state.compose)
  return (
    <>
      <SayFromComposer given={composing.params ?? {}} onSent={() => compose(undefined)} />
      <BackButton foot={foot} back={back} />
    </>
  )
}

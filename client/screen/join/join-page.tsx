import { type FormEvent, type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { BusyButton } from '../../app/busy-button.tsx'
import { errorText } from '../../app/error-text.ts'
import { Page } from '../../app/page.tsx'
import { useLoad } from '../../app/use-load.ts'
import { api, RefusedError } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { CodeInput } from '../../ui/code-input.tsx'
import { JOIN_LENGTH, joinCode } from '../../ui/join-code.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HomeLink } from './home-link.tsx'
import { JoinSteps } from './join-steps.tsx'
import './join-page.css'

type Faults = { readonly code?: string; readonly name?: string; readonly other?: string }

/** Code and name. A link or a QR picture brings the code along, so that only the name is left. */
export function JoinPage({ code: given }: { code: string }): ReactNode {
  const t = useText()
  const [, navigate] = useLocation()
  const { value: about } = useLoad(api.about)
  const [code, setCode] = useState(joinCode(given).code)
  const [name, setName] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const [working, setWorking] = useState(false)
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (working) return
    const missing = JOIN_LENGTH - code.length
    const found: Faults = {
      ...(missing > 0 ? { code: t('start.joinShort', { missing }) } : {}),
      ...(name.trim() === '' ? { name: t('join.nameMissing') } : {}),
    }
    setFaults(found)
    if (Object.keys(found).length > 0) return
    setWorking(true)
    try {
      const { session, seat } = await api.join({ code, name: name.trim() })
      navigate(`/${seat === undefined ? 'lobby' : 'play'}/${encodeURIComponent(session)}`)
    } catch (error) {
      setWorking(false)
      const isCode = error instanceof RefusedError && error.refusal.refused === 'wrong-code'
      setFaults(isCode ? { code: errorText(error) } : { other: errorText(error) })
    }
  }
  return (
    <Page title={t('join.title')} place='lobby' className='join'>
      <form className='join__form' onSubmit={(event) => void enter(event)} noValidate>
        <HomeLink />
        <h1 className='join__title'>{t('join.title')}</h1>
        <CodeInput value={code} onChange={setCode} autoFocus={code === ''} {...(faults.code === undefined ? {} : { error: faults.code })} />
        <TextField
          label={t('join.name')}
          hint={t('join.nameHint')}
          size='large'
          value={name}
          onChange={setName}
          maxLength={60}
          autoComplete='name'
          autoFocus={code !== ''}
          error={faults.name}
        />
        {faults.other !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {faults.other}
          </NoticeBar>
        )}
        <div className='join__foot'>
          <BusyButton kind='primary' size='large' type='submit' wide busy={working} busyText={t('join.entering')}>
            {t('join.enter')}
          </BusyButton>
          {about?.secure === false && <small className='join__listened'>{t('app.listened')}</small>}
        </div>
      </form>
      <JoinSteps at={1} />
    </Page>
  )
}

import { type FormEvent, type ReactNode, useState } from 'react'
import { Page } from '../../app/page.tsx'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { HomeLink } from '../join/home-link.tsx'
import { keyIn } from './key-in.ts'
import '../../app/message-page.css'

type FacilitatorGateProps = { trouble: string | undefined; onKey: (key: string) => void }

/** For who came without the link: where it is, and a place to paste it. */
export function FacilitatorGate({ trouble, onKey }: FacilitatorGateProps): ReactNode {
  const t = useText()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const use = (event: FormEvent): void => {
    event.preventDefault()
    const key = keyIn(text)
    setFault(key === undefined ? t('run.gateNoKey') : undefined)
    if (key !== undefined) onKey(key)
  }
  return (
    <Page title={t('run.title')} place='start' className='message-page'>
      <HomeLink />
      <h1 className='message-page__title'>{t('run.gateTitle')}</h1>
      <div className='message-page__text'>
        <p>{t('run.gateText')}</p>
        <pre>{t('run.gateExample', { origin: location.origin })}</pre>
        <p>{t('run.gateAfter')}</p>
      </div>
      <form className='message-page__text' onSubmit={use} noValidate>
        <TextField label={t('run.gateField')} size='large' value={text} onChange={setText} autoComplete='off' error={fault ?? trouble} />
        <div>
          <Button kind='primary' size='large' type='submit'>
            {t('run.gateOpen')}
          </Button>
        </div>
      </form>
    </Page>
  )
}

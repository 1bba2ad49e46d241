import { DoorOpen } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { CodeInput } from '../../ui/code-input.tsx'
import { JOIN_LENGTH } from '../../ui/join-code.ts'
import { Door } from './door.tsx'

/** The code goes in right here. */
export function JoinDoor(): ReactNode {
  const t = useText()
  const [, navigate] = useLocation()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const join = (event: FormEvent): void => {
    event.preventDefault()
    const missing = JOIN_LENGTH - code.length
    if (missing > 0 && code !== '') setError(t('start.joinShort', { missing }))
    else navigate(code === '' ? '/join' : `/join/${code}`)
  }
  return (
    <Door icon={DoorOpen} title={t('start.join')} text={t('start.joinText')}>
      <form className='door__form' onSubmit={join} noValidate>
        <CodeInput
          value={code}
          onChange={(next) => {
            setCode(next)
            setError(undefined)
          }}
          {...(error === undefined ? {} : { error })}
        />
        <Button kind='secondary' size='large' type='submit' wide>
          {t('start.join')}
        </Button>
      </form>
    </Door>
  )
}

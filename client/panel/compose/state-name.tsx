import type { ReactNode } from 'react'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useStateOf } from '../../store/use-session.ts'
import { StateToken } from '../../ui/state-token.tsx'
import './state-name.css'

type StateNameProps = {
  /** Id of a state. */
  id: string
  size?: number
  /** The token alone, named for readers. */
  tokenOnly?: boolean
  /** The token alone beside words that name the state already. */
  silent?: boolean
}

/** A state by its id: token and name, or the token alone. */
export function StateName({ id, size = 18, tokenOnly = false, silent = false }: StateNameProps): ReactNode {
  const state = useStateOf(id)
  const alone = tokenOnly || silent
  if (state === undefined) return alone ? null : id
  const token = <StateToken slot={slotOf(state)} letter={letterOf(state)} size={size} {...(tokenOnly ? { name: state.name } : {})} />
  return alone ? (
    token
  ) : (
    <span className='state-name'>
      {token}
      <span>{state.name}</span>
    </span>
  )
}

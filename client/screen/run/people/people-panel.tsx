import type { ReactNode } from 'react'
import type { PresenceFrame } from '../../../../shared/wire/socket.ts'
import { posts } from '../../../app/posts.ts'
import { usePresence, useStates } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { TakeOut } from './take-out.tsx'
import './people-panel.css'

/** Everybody who has been let in, by name: where they sit, whether they are here, and the way out. Closed until it is wanted. */
export function PeoplePanel({ session }: { session: string }): ReactNode {
  const t = useText()
  const people = usePresence().filter(({ waiting }) => waiting !== true)
  if (people.length === 0) return null
  return (
    <div className='people'>
      <Disclosure title={t('run.persons')} level={2} aside={t('run.personCount', { people: people.length })}>
        <ul>
          {people.map((person) => (
            <Person key={person.person} person={person} session={session} />
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

function Person({ person, session }: { person: PresenceFrame['people'][number]; session: string }): ReactNode {
  const t = useText()
  const state = useStates().find(({ id }) => id === person.seat)
  const held = posts.filter(({ id }) => person.posts.includes(id)).map(({ name }) => t(name))
  const where = state === undefined ? t('run.choosing') : held.length === posts.length ? t('run.allPosts') : held.join(', ')
  return (
    <li className='people__one'>
      <span className='people__who'>
        <b>{person.name}</b>
        <small>
          {state === undefined ? where : t('run.sits', { state: state.name, posts: where })}
          {state !== undefined && !person.here && ` · ${t('run.awayNow')}`}
        </small>
      </span>
      <TakeOut session={session} person={person} label={t('run.takeOut')} />
    </li>
  )
}

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, CheckboxGroup } from 'react-aria-components'
import type { Post } from '../../../shared/wire/http.ts'
import { posts } from '../../app/posts.ts'
import { useText } from '../../text/use-text.ts'
import { FieldLabel } from '../../ui/field-label.tsx'
import { FieldNotes } from '../../ui/field-notes.tsx'
import { Icon } from '../../ui/icon.tsx'
import '../../ui/radio-rows.css'
import type { LobbySeat } from './open-seats.ts'
import './post-rows.css'

type PostRowsProps = { seat: LobbySeat; free: readonly Post[]; chosen: readonly Post[]; onChange: (posts: readonly Post[]) => void }

/** The posts of a cabinet: one person may hold several, and a taken one says by whom. */
export function PostRows({ seat, free, chosen, onChange }: PostRowsProps): ReactNode {
  const t = useText()
  return (
    <CheckboxGroup
      className='field field--large'
      value={[...chosen]}
      onChange={(values) => onChange(posts.map(({ id }) => id).filter((id) => values.includes(id)))}
    >
      <FieldLabel label={t('join.posts', { state: seat.name })} />
      <div className='radio-rows'>
        {posts.map(({ id, name, note, icon }) => {
          const holder = free.includes(id) ? undefined : seat.posts.find(({ post }) => post === id)?.takenBy
          return (
            <CheckboxField key={id} value={id} isDisabled={!free.includes(id)}>
              <CheckboxButton className='radio-row post-row'>
                <span className='post-row__box'>{chosen.includes(id) && <Icon of={Check} size={14} />}</span>
                <Icon of={icon} size={18} />
                <span>
                  <b>{t(name)}</b> <small>{holder === undefined ? t(note) : t('join.postTaken', { name: holder })}</small>
                </span>
              </CheckboxButton>
            </CheckboxField>
          )
        })}
      </div>
      <FieldNotes hint={t('join.postsHint')} />
    </CheckboxGroup>
  )
}

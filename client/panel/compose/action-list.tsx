import { PencilLine, Search } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { AnyAction, Instrument } from '../../../shared/model/action.ts'
import type { View } from '../../../shared/model/view.ts'
import { useMe, useSay, useView } from '../../store/use-session.ts'
import { tell } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ActionRow } from './action-row.tsx'
import { actions, instruments, instrumentsOf } from './actions.ts'
import { costWords } from './cost-words.ts'
import type { Raw } from './form-fields.ts'
import { instrumentFaces } from './instrument-icons.ts'
import { leastCost, listFault } from './order-fault.ts'
import { suggest } from './suggest.ts'
import './action-list.css'

type ActionListProps = {
  /** Title of a form left unfinished, and how to go on with it. */
  unfinished: { readonly title: string; readonly onPress: () => void } | undefined
  onChoose: (action: string, params?: Raw) => void
}

/** What can be ordered: at most six suggestions, then the own posts' actions, then all by instrument. Nothing is hidden. */
export function ActionList({ unfinished, onChoose }: ActionListProps): ReactNode {
  const t = useText()
  const { posts } = useMe()
  const [wanted, setWanted] = useState('')
  const found = useMemo(() => matching(wanted), [wanted])
  const mine = instrumentsOf(posts)
  const isSplit = mine.size > 0 && instruments.some((each) => !mine.has(each))
  const groups = instruments.map((instrument) => ({ instrument, list: found.filter((action) => action.instrument === instrument) }))
  const first = isSplit ? groups.filter(({ instrument }) => mine.has(instrument)) : []
  const rest = isSplit ? groups.filter(({ instrument }) => !mine.has(instrument)) : groups
  return (
    <div className='action-list'>
      <TextField
        label={t('compose.find')}
        labelHidden
        placeholder={t('compose.find')}
        value={wanted}
        onChange={setWanted}
        type='search'
        lead={<Icon of={Search} size={14} />}
      />
      {wanted === '' && unfinished !== undefined && (
        <ActionRow icon={PencilLine} title={unfinished.title} note={t('compose.goOn')} cost='' onPress={unfinished.onPress} />
      )}
      {wanted === '' && <Suggestions onChoose={onChoose} />}
      {isSplit && first.some(({ list }) => list.length > 0) && <h3 className='action-list__title'>{t('compose.yourPost')}</h3>}
      <Groups groups={first} level={4} onChoose={onChoose} />
      {isSplit && rest.some(({ list }) => list.length > 0) && <h3 className='action-list__title'>{t('compose.otherPosts')}</h3>}
      <Groups groups={rest} level={isSplit ? 4 : 3} onChoose={onChoose} />
      {found.length === 0 && <p className='action-list__none'>{t('ui.noMatches')}</p>}
    </div>
  )
}

/** Actions whose name or effect holds the words. */
function matching(wanted: string): readonly AnyAction[] {
  const words = wanted.trim().toLowerCase()
  return [...actions.values()].filter(({ help }) => `${tell(help.title)} ${tell(help.does)}`.toLowerCase().includes(words))
}

function Suggestions({ onChoose }: Pick<ActionListProps, 'onChoose'>): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const suggestions = useMemo(() => suggest(view, actions.values()), [view])
  if (suggestions.length === 0) return null
  return (
    <section aria-label={t('compose.suggested')}>
      <h3 className='action-list__title'>{t('compose.suggested')}</h3>
      {suggestions.map(({ action, params, because }) => (
        <ActionRow
          key={action.kind}
          icon={instrumentFaces[action.instrument].icon}
          title={say(action.card(view, params))}
          note={say(because)}
          cost={costWords(action.cost({ params, view }))}
          onPress={() => onChoose(action.kind, params)}
        />
      ))}
    </section>
  )
}

type GroupsProps = Pick<ActionListProps, 'onChoose'> & {
  /** Under the head of a post, or by itself. */
  level: 3 | 4
  groups: readonly { readonly instrument: Instrument; readonly list: readonly AnyAction[] }[]
}

/** What can be begun now comes first; the rest keeps its order below. */
function openFirst(view: View, list: readonly AnyAction[]) {
  const known = list.map((action) => ({ action, fault: listFault(view, action) }))
  return [...known.filter(({ fault }) => fault === null), ...known.filter(({ fault }) => fault !== null)]
}

function Groups({ groups, level, onChoose }: GroupsProps): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const Heading = `h${level}` as const
  return groups.map(({ instrument, list }) => {
    if (list.length === 0) return null
    const name = t(instrumentFaces[instrument].name)
    return (
      <section key={instrument} aria-label={name}>
        <Heading className='action-list__instrument'>{name}</Heading>
        {openFirst(view, list).map(({ action, fault }) => (
          <ActionRow
            key={action.kind}
            icon={instrumentFaces[instrument].icon}
            title={tell(action.help.title)}
            note={tell(action.help.does)}
            cost={costWords(leastCost(view, action))}
            fault={fault === null ? undefined : say(fault)}
            onPress={() => onChoose(action.kind)}
          />
        ))}
      </section>
    )
  })
}

import { type ReactNode, useMemo } from 'react'
import { useHeard, useMe, usePhase, useSay, useScenarioTimes, useStateOf, useView } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ScrollLog } from '../scroll-log.tsx'
import { MessageItem } from './message-item.tsx'
import { buildThread, type ThreadItem } from './thread.ts'
import './thread-view.css'

type ThreadViewProps = { state: string; onBegin: (() => void) | undefined }

/** Everything said and done on the lines to one state, by turn; it keeps to its end, where what is new stands. */
export function ThreadView({ state, onBegin }: ThreadViewProps): ReactNode {
  const t = useText()
  const view = useView()
  const heard = useHeard('line')
  const name = useStateOf(state)?.name ?? state
  const items = useMemo(() => buildThread(view, heard, state), [view, heard, state])
  if (items.length === 0) {
    return (
      <div className='thread'>
        <EmptyState
          title={t('dock.nothingSaid')}
          {...(onBegin === undefined
            ? {}
            : {
                action: (
                  <Button size='small' onPress={onBegin}>
                    {t('compose.verbNotify')}
                  </Button>
                ),
              })}
        >
          {t('dock.nothingSaidNote')}
        </EmptyState>
      </div>
    )
  }
  const newest = [...items].reverse().find((item) => item.is === 'message')
  return (
    <ScrollLog className='thread' label={t('dock.threadWith', { state: name })} last={items.at(-1)?.id}>
      {items.map((item) => (
        <Item key={item.id} item={item} newest={newest?.id} />
      ))}
    </ScrollLog>
  )
}

function Item({ item, newest }: { item: ThreadItem; newest: string | undefined }): ReactNode {
  const t = useText()
  const say = useSay()
  const time = useScenarioTimes()
  const { seat } = useMe()
  const { turn } = usePhase()
  if (item.is === 'message') return <MessageItem message={item.message} isNew={item.id === newest && item.message.to === seat} />
  if (item.is === 'event') {
    return (
      <p className='thread__event'>
        <time>{time(item, 'short')}</time>
        <span>{say(item.line)}</span>
      </p>
    )
  }
  const date = time({ turn: item.turn, at: 0 }).split(' ').slice(0, -1).join(' ')
  return (
    <h3 className='thread__turn'>
      <span>{item.turn === turn ? t('dock.turnNow', { turn: item.turn }) : t('dock.turnOn', { turn: item.turn, date })}</span>
    </h3>
  )
}

import { CalendarOff, Megaphone, Pause, Play, RotateCw, SkipForward } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ExerciseCard, HttpBodies } from '../../../../shared/wire/http.ts'
import { errorText, refusalText } from '../../../app/error-text.ts'
import { api } from '../../../net/api.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { showToast } from '../../../ui/toast-queue.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { isOver } from '../phase-names.ts'
import { BoardMessage } from './board-message.tsx'

type Act = HttpBodies['acts']['act']
type BoardActsProps = {
  /** The chosen sessions, or all of the class when none is chosen. */
  cards: readonly ExerciseCard[]
  chosen: number
  onActed: () => void
}

/** One act in many sessions. Each is offered where it can do something; what did not happen is said session by session. */
export function BoardActs({ cards, chosen, onActed }: BoardActsProps): ReactNode {
  const t = useText()
  const [writing, setWriting] = useState(false)
  const act = useActs(cards, onActed)
  const live = cards.filter(({ phase, suspended }) => !isOver(phase) && !suspended)
  const lobby = live.filter(({ phase }) => phase === 'lobby')
  const running = live.filter(({ phase, paused }) => phase !== 'lobby' && !paused)
  const paused = live.filter(({ phase, paused: stands }) => phase !== 'lobby' && stands)
  const asleep = cards.filter(({ suspended }) => suspended)
  const whom = (count: number): string => t('board.ofChosen', { count, chosen: chosen > 0 ? 'yes' : 'no' })
  return (
    <div className='board-acts'>
      {lobby.length > 0 && (
        <ConfirmButton kind='primary' size='small' icon={Play} onConfirm={() => act({ do: 'start' }, lobby)}>
          {t('board.start', { whom: whom(lobby.length) })}
        </ConfirmButton>
      )}
      {running.length > 0 && (
        <Button size='small' icon={Pause} onPress={() => act({ do: 'pause' }, running)}>
          {t('board.pause', { whom: whom(running.length) })}
        </Button>
      )}
      {paused.length > 0 && (
        <Button size='small' icon={Play} onPress={() => act({ do: 'resume' }, paused)}>
          {t('board.resume', { whom: whom(paused.length) })}
        </Button>
      )}
      {running.length > 0 && (
        <>
          <Button size='small' onPress={() => act({ do: 'extend', minutes: 2 }, running)}>
            {t('run.extend')}
          </Button>
          <ConfirmButton size='small' icon={SkipForward} onConfirm={() => act({ do: 'end-phase' }, running)}>
            {t('board.endPhase', { whom: whom(running.length) })}
          </ConfirmButton>
        </>
      )}
      {live.length > 0 && (
        <Button size='small' icon={Megaphone} onPress={() => setWriting(true)}>
          {t('board.message', { whom: whom(live.length) })}
        </Button>
      )}
      {live.length > lobby.length && (
        <ConfirmButton kind='quiet' size='small' icon={CalendarOff} onConfirm={() => act({ do: 'suspend' }, live)}>
          {t('run.suspend')}
        </ConfirmButton>
      )}
      {asleep.length > 0 && (
        <Button kind='primary' size='small' icon={RotateCw} onPress={() => act({ do: 'wake' }, asleep)}>
          {t('board.wake', { whom: whom(asleep.length) })}
        </Button>
      )}
      {writing && (
        <BoardMessage count={live.length} onClose={() => setWriting(false)} onSend={(text) => act({ do: 'message', text }, live)} />
      )}
    </div>
  )
}

function useActs(cards: readonly ExerciseCard[], onActed: () => void): (act: Act, on: readonly ExerciseCard[]) => void {
  const t = useText()
  const nameOf = (session: string): string => {
    const card = cards.find((one) => one.session === session)
    return card?.group === undefined ? (card?.title ?? session) : t('board.groupNo', { no: card.group.no })
  }
  const run = async (act: Act, on: readonly ExerciseCard[]): Promise<void> => {
    const results = await api.acts({ sessions: on.map(({ session }) => session), act })
    const done = results.filter((result) => 'ok' in result).length
    for (const result of results) {
      if (!('ok' in result)) showToast({ text: t('board.notDone', { name: nameOf(result.session), why: refusalText(result) }) })
    }
    if (done > 0) showToast({ text: t('board.acted', { count: done }) })
  }
  return (act, on) => {
    run(act, on)
      .catch((error: unknown) => showToast({ text: errorText(error) }))
      .finally(onActed)
  }
}

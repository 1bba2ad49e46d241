import { useEffect } from 'react'
import { call } from '../../../shared/noun/call.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import type { Heard } from '../../../shared/wire/socket.ts'
import { usePreferences } from '../../store/preferences.ts'
import { saySentence } from '../../store/say-sentence.ts'
import type { SessionState } from '../../store/session.ts'
import { useSessionStore } from '../../store/session-context.tsx'
import { emptySetting } from '../../store/state-names.ts'
import { useCountdown } from '../../store/use-countdown.ts'
import { useMe, useRecords, useStateOf } from '../../store/use-session.ts'
import { t } from '../../text/i18n.ts'
import { announcer, type Urgency } from '../../ui/announcer.ts'
import { playBell } from '../join/play-bell.ts'
import { eventWords } from './event-words.ts'
import { playTick } from './play-tick.ts'

/** Says what happens on the desk as it happens (DESIGN.md 10.4), and rings where sound is on. Draws nothing. */
export function AnnounceEvents(): null {
  useHeardLines()
  useRinging()
  useDeadline()
  return null
}

/** Lines that come while the page is open; what stood there before is not news. */
function useHeardLines(): void {
  const store = useSessionStore()
  useEffect(() => {
    let known = store.getState().heard.length
    return store.subscribe((state) => {
      const fresh = state.heard.slice(known)
      known = state.heard.length
      for (const { text, urgency } of wordsFor(fresh, state)) announcer.say(text, urgency)
    })
  }, [store])
}

function wordsFor(fresh: readonly Heard[], { view }: SessionState): readonly { readonly text: string; readonly urgency: Urgency }[] {
  if (fresh.length === 0) return []
  const setting = (view?.get('setting:main') as Setting | undefined) ?? emptySetting
  return eventWords(fresh, (sentence) => saySentence(setting, sentence))
}

/** A call for this seat: said at once, and a soft bell where sound is on. */
function useRinging(): void {
  const { seat } = useMe()
  const ringing = useRecords(call).find(({ to, status }) => to === seat && status === 'ringing')
  const from = useStateOf(ringing?.from)
  const sound = usePreferences((chosen) => chosen.sound)
  const id = ringing?.id
  const name = from?.name ?? ''
  useEffect(() => {
    if (id === undefined) return
    announcer.say(t('desk.sayRinging', { state: name }), 'assertive')
    if (sound) void playBell()
  }, [id, name, sound])
}

const TICK_MS = 120_000

/** A paper tick when two minutes are left. */
function useDeadline(): void {
  const leftMs = useCountdown()?.leftMs
  const sound = usePreferences((chosen) => chosen.sound)
  const late = leftMs !== undefined && leftMs > 0 && leftMs <= TICK_MS
  useEffect(() => {
    if (late && sound) void playTick()
  }, [late, sound])
}

import { useEffect, useRef } from 'react'
import { seen } from '../../../shared/model/view.ts'
import { message } from '../../../shared/noun/message.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import { useSessionStore } from '../../store/session-context.tsx'
import { emptySetting } from '../../store/state-names.ts'
import { useHeard, useSay } from '../../store/use-session.ts'
import { announcer } from '../../ui/announcer.ts'
import { speakerOf } from './dock-unread.ts'
import { messageLine } from './hotlines/message-parts.ts'

/** Says new words from a line when the reader pauses (DESIGN.md 10). What was there when the page opened is not news. */
export function useAnnounceWords(): void {
  const heard = useHeard('line')
  const say = useSay()
  const store = useSessionStore()
  const last = heard.at(-1)?.i ?? -1
  const known = useRef(last)
  useEffect(() => {
    const { view, words } = store.getState()
    if (view === undefined) return
    const setting = (view.get('setting:main') as Setting | undefined) ?? emptySetting
    for (const line of heard) {
      if (line.i <= known.current || speakerOf(view, line) === undefined) continue
      const said = (line.about ?? []).flatMap((id) => seen(view, message, id) ?? [])[0]
      const more = said === undefined ? '' : ` ${messageLine(said, { view, setting, say, words })}`
      announcer.say(`${say(line)}.${more}`)
    }
    known.current = last
  }, [heard, last, say, store])
}

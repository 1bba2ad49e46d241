import type { ReactNode } from 'react'
import { me, turnOf } from '../../../../shared/action/_who.ts'
import { allSeen } from '../../../../shared/model/view.ts'
import { call } from '../../../../shared/noun/call.ts'
import { useSay, useView } from '../../../store/use-session.ts'
import { NoticeBar } from '../../../ui/notice-bar.tsx'
import type { LineFacts } from './line-facts.ts'

/** Why the last call of this turn did not connect, and what mends it. Gone once the line was tested or a call went through. */
export function LineTrouble({ facts }: { facts: LineFacts }): ReactNode {
  const say = useSay()
  const view = useView()
  const ids = new Set(facts.lines.map(({ id }) => id))
  const tried = allSeen(view, call)
    .filter((c) => ids.has(c.line) && c.from === me(view) && c.turn === turnOf(view))
    .sort((a, b) => a.at - b.at)
  const last = tried.at(-1)
  const tested = facts.lines[0]?.lastTest === turnOf(view)
  if (last?.status !== 'failed' || last.trouble === undefined || tested || facts.call !== undefined) return null
  return (
    <div className='line-trouble'>
      <NoticeBar tone='warn'>{say(last.trouble)}</NoticeBar>
    </div>
  )
}

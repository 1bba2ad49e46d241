import type { ReactNode } from 'react'
import { useScreen } from '../../store/screen.ts'
import { useView } from '../../store/use-session.ts'
import { allLineFacts } from './hotlines/line-facts.ts'
import { LinePanel } from './hotlines/line-panel.tsx'
import { LineTabs } from './hotlines/line-tabs.tsx'
import { useUnread } from './use-dock-read.ts'
import { useFloatingCall } from './use-floating-call.ts'

/** The hotlines: a tab for each state, and the line that is chosen. */
export function HotlinesTab(): ReactNode {
  const view = useView()
  const chosen = useScreen((state) => state.lineState)
  const show = useScreen((state) => state.show)
  const unread = useUnread()
  const floating = useFloatingCall()
  const lines = allLineFacts(view)
  const facts = lines.find(({ state }) => state === chosen) ?? lines.find(({ call }) => call !== undefined) ?? lines[0]
  if (facts === undefined) return null
  const isFloating = floating !== undefined && facts.lines.some(({ id }) => id === floating.line)
  return (
    <LineTabs
      lines={lines}
      unread={unread.lines}
      value={facts.state}
      onChange={(state) => show({ lineState: state })}
      panel={<LinePanel key={facts.state} facts={facts} floating={isFloating} />}
    />
  )
}

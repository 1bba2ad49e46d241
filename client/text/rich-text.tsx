import { IntlMessageFormat } from 'intl-messageformat'
import type { ReactNode } from 'react'
import { createElement, Fragment } from 'react'
import type { MessageKey } from './i18n.ts'
import { i18n, messageOf } from './i18n.ts'
import { useText } from './use-text.ts'

type RichTextProps = {
  /** The key of a message that may hold `<b>…</b>` and other named tags. */
  of: MessageKey | (string & {})
  values?: Readonly<Record<string, string | number | ReactNode>>
  /** How to draw each tag; `b` is strong unless said otherwise. */
  tags?: Readonly<Record<string, (children: ReactNode) => ReactNode>>
}

const bold = (children: ReactNode) => <b>{children}</b>

/** A message with emphasis or elements inside. Values can never become markup: only the message's own tags are drawn. */
export function RichText({ of, values = {}, tags = {} }: RichTextProps): ReactNode {
  useText()
  const message = messageOf(of)
  if (message === undefined) return of
  const drawTags = Object.fromEntries(
    Object.entries({ b: bold, ...tags }).map(([name, draw]) => [name, (parts: readonly ReactNode[]) => draw(inPlace(parts))]),
  )
  const parts = new IntlMessageFormat(message, i18n.language).format<ReactNode>({ ...values, ...drawTags })
  return inPlace(Array.isArray(parts) ? parts : [parts])
}

/** Parts of one message never move, so they are children in their places and need no keys. */
function inPlace(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts)
}

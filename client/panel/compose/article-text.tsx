import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import './article-text.css'

type ArticleTextProps = {
  text: string
  /** What is filled in, by blank. */
  blanks: Readonly<Record<string, string>>
  /** What each blank asks for, by blank. */
  labels?: Readonly<Record<string, string>>
}

/** An article as it reads: what is filled in stands out, what is still open says what it asks for. */
export function ArticleText({ text, blanks, labels = {} }: ArticleTextProps): ReactNode {
  const t = useText()
  const parts = text.split(/(\{[a-z][a-z0-9-]*\})/)
  return (
    <span className='article-text'>
      {parts.map((part, place) => {
        const name = /^\{(.*)\}$/.exec(part)?.[1]
        // A part of a fixed text keeps its place, which is all the key must say.
        const key = `${place}-${part}`
        if (name === undefined) return part
        const filled = blanks[name]
        return filled === undefined || filled === '' ? (
          <span key={key} className='article-text__open'>
            {t('compose.blankOpen', { label: labels[name] ?? name })}
          </span>
        ) : (
          <b key={key} className='article-text__filled'>
            {filled}
          </b>
        )
      })}
    </span>
  )
}

import type { ReactNode } from 'react'
import ReactMarkdown from 'react-markdown'
import { safeLink } from './safe-link.ts'
import './markdown.css'

const allowed = ['p', 'strong', 'em', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'code', 'pre', 'hr', 'br', 'a']

/** Text of a scenario: briefs, articles, notes. No raw HTML, no pictures; links only within the app, others are plain words. */
export function Markdown({ children }: { children: string }): ReactNode {
  return (
    <div className='markdown'>
      <ReactMarkdown
        allowedElements={allowed}
        unwrapDisallowed
        skipHtml
        urlTransform={(url) => safeLink(url) ?? ''}
        components={{ a: ({ href, children: words }) => (href ? <a href={href}>{words}</a> : <span>{words}</span>) }}
      >
        {children}
      </ReactMarkdown>
    </div>
  )
}

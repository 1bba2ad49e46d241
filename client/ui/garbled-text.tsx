import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import './garbled-text.css'

/** Runs of ▒ stand for words the line lost; readers hear "words missing" instead of the marks. */
export function GarbledText({ children }: { children: string }): ReactNode {
  const t = useText()
  if (!children.includes('▒')) return children
  return [...children.matchAll(/▒+(?:\s+▒+)*|[^▒]+/g)].map(({ 0: run, index }) =>
    run.startsWith('▒') ? (
      <span key={index} className='garbled'>
        <span aria-hidden='true'>{run}</span>
        <VisuallyHidden>{t('ui.wordsMissing')}</VisuallyHidden>
      </span>
    ) : (
      run
    ),
  )
}

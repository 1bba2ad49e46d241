import type { ReactNode } from 'react'
import { seat as seatNoun } from '../../../../shared/noun/seat.ts'
import { useRecord, useStateOf } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { LineQuality } from '../../../ui/line-quality.tsx'
import { lineKinds } from '../../compose/record-label.ts'
import type { LineFacts } from './line-facts.ts'
import './line-head.css'

const delays: Readonly<Record<LineFacts['delay'], MessageKey>> = {
  hours: 'dock.delayHours',
  half: 'dock.delayHalf',
  minutes: 'dock.delayMinutes',
}

/** How good a line is, in a few words: its quality, its delay, and who reads at the other end. */
export function useQualityWords(facts: LineFacts): { readonly quality: 'good' | 'degraded' | 'none'; readonly words: string } {
  const t = useText()
  const stands = facts.status === 'open' || facts.status === 'degraded'
  if (!stands)
    return {
      quality: 'none',
      words: t(facts.status === 'proposed' ? 'dock.qualityProposed' : facts.status === 'cut' ? 'dock.qualityCut' : 'dock.qualityNone'),
    }
  const delay = t(delays[facts.delay])
  if (facts.status === 'degraded') return { quality: 'degraded', words: t('dock.qualityDegraded', { delay }) }
  return { quality: 'good', words: t(facts.tested ? 'dock.qualityGood' : 'dock.qualityUntested', { delay }) }
}

/** The head of a line: its name and kind, how well it carries words, and whether a computer reads them. */
export function LineHead({ facts }: { facts: LineFacts }): ReactNode {
  const t = useText()
  const name = useStateOf(facts.state)?.name ?? facts.state
  const other = useRecord(seatNoun, `seat:${facts.state}`)
  const { quality, words } = useQualityWords(facts)
  const best = facts.lines[0]
  return (
    <div className='line-head'>
      <p className='line-head__name'>
        <b>{t('compose.lineTo', { state: name })}</b>
        {best !== undefined && <small>{t('dock.lineKind', { kind: t(lineKinds[best.channel]), protocol: best.protocol ?? 0 })}</small>}
      </p>
      <p className='line-head__quality'>
        <LineQuality quality={quality} bars={facts.bars}>
          {words}
        </LineQuality>
      </p>
      {other?.playedBy === 'computer' && <p className='line-head__note'>{t('dock.byComputer')}</p>}
    </div>
  )
}

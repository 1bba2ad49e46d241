import { type ReactNode, useState } from 'react'
import { useText } from '../../../text/use-text.ts'
import { Change } from '../../../ui/change.tsx'
import { Meter } from '../../../ui/meter.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextButton } from '../../../ui/text-button.tsx'
import { FigureLedger } from '../../figures/figure-ledger.tsx'
import { figureFaces } from '../../figures/figure-line.tsx'
import type { FigureKey } from '../../figures/own-figures.ts'
import { useOwnFigures } from '../../figures/use-own-figures.ts'
import './media-tab.css'

/** The figures that say whether one is believed: abroad, and at home. */
const shown: readonly FigureKey[] = ['credibility', 'approval', 'coopSupport']

/** "Are you believed?": three figures, each with its causes. */
export function Believed(): ReactNode {
  const t = useText()
  const figures = useOwnFigures()
  const [open, setOpen] = useState<FigureKey>()
  const chosen = shown.flatMap((key) => figures.find((figure) => figure.key === key) ?? [])
  const told = chosen.find(({ key }) => key === open)
  if (chosen.length === 0) return null
  return (
    <Section title={t('dock.believed')}>
      <div className='believed'>
        {chosen.map((figure) => {
          const name = t(figureFaces[figure.key].name)
          const value = Math.round(figure.value)
          return (
            <div key={figure.key}>
              <small>{name}</small>
              <p className='believed__value num'>
                <b>{value}</b> <Change amount={figure.change} good={figure.good} />
              </p>
              <Meter label={name} value={value} />
              <TextButton
                aria-label={t('ui.whyName', { name })}
                aria-expanded={open === figure.key}
                onPress={() => setOpen(open === figure.key ? undefined : figure.key)}
              >
                {t('ui.why')}
              </TextButton>
            </div>
          )
        })}
      </div>
      {told !== undefined && (
        <FigureLedger name={t(figureFaces[told.key].name)} causes={told.causes} all={told.all} sum={told.change} good={told.good} />
      )}
    </Section>
  )
}

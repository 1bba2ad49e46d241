import { type LucideIcon, Phone, PhoneCall, PhoneMissed, PhoneOff } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useScreen } from '../../store/screen.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useStateOf, useView } from '../../store/use-session.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { Change } from '../../ui/change.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Icon, type Tone } from '../../ui/icon.tsx'
import { Meter } from '../../ui/meter.tsx'
import { Section } from '../../ui/section.tsx'
import { TensionLadder } from '../../ui/tension-ladder.tsx'
import { Tip } from '../../ui/tip.tsx'
import { Who } from '../../ui/who.tsx'
import { FigureLedger } from '../figures/figure-ledger.tsx'
import { rungWord } from '../figures/rung-word.ts'
import { useMoves } from '../figures/use-moves.ts'
import { type LineState, type RelationFacts, relationFacts } from './relation-facts.ts'
import './relations.css'

const lineFaces: Readonly<Record<LineState, { readonly icon: LucideIcon; readonly name: MessageKey; readonly tone: Tone }>> = {
  good: { icon: PhoneCall, name: 'desk.lineGood', tone: 'plain' },
  untested: { icon: Phone, name: 'desk.lineUntested', tone: 'plain' },
  degraded: { icon: PhoneMissed, name: 'desk.lineDegraded', tone: 'warn' },
  cut: { icon: PhoneOff, name: 'desk.lineCut', tone: 'crit' },
  none: { icon: PhoneOff, name: 'desk.lineNone', tone: 'plain' },
}

/** Every other state: your trust in them, the rung between you, and the line. Both numbers say why. */
export function Relations(): ReactNode {
  const t = useText()
  const view = useView()
  const moves = useMoves()
  const rows = useMemo(() => relationFacts(view, moves), [view, moves])
  if (rows.length === 0) return null
  return (
    <Section title={t('desk.relations')}>
      <div className='relation relation--head' aria-hidden='true'>
        <span />
        <small>{t('desk.yourTrust')}</small>
        <small />
        <small>{t('desk.rungHead')}</small>
        <small>{t('desk.lineHead')}</small>
      </div>
      <ul aria-label={t('desk.relations')}>
        {rows.map((row) => (
          <RelationRow key={row.state} row={row} />
        ))}
      </ul>
    </Section>
  )
}

function RelationRow({ row }: { row: RelationFacts }): ReactNode {
  const t = useText()
  const other = useStateOf(row.state)
  const [open, setOpen] = useState<'trust' | 'tension'>()
  const name = other?.name ?? row.state
  const toggle = (what: 'trust' | 'tension') => () => setOpen(open === what ? undefined : what)
  return (
    <li>
      <div className='relation'>
        <span className='relation__who'>{other && <Who slot={slotOf(other)} letter={letterOf(other)} name={name} />}</span>
        <TrustCell row={row} name={name} isOpen={open === 'trust'} onToggle={toggle('trust')} />
        <LadderCell row={row} name={name} isOpen={open === 'tension'} onToggle={toggle('tension')} />
        <LineCell row={row} name={name} />
      </div>
      {open === 'trust' && row.trust && (
        <FigureLedger name={t('desk.trustIn', { state: name })} causes={row.trust.causes} all={row.trust.all} sum={row.trust.change} />
      )}
      {open === 'tension' && row.tension && (
        <FigureLedger
          name={t('desk.tensionWith', { state: name })}
          lead={t('desk.rungNow', { rung: row.tension.rung, word: rungWord(row.tension.rung) })}
          causes={row.tension.causes}
          all={row.tension.all}
          good='down'
          still={t('desk.rungStill')}
        />
      )}
    </li>
  )
}

type CellProps = { row: RelationFacts; name: string; isOpen: boolean; onToggle: () => void }

function TrustCell({ row: { trust }, name, isOpen, onToggle }: CellProps): ReactNode {
  const t = useText()
  if (trust === undefined) return <span className='relation__unknown'>{t('ui.notKnown')}</span>
  const label = t('desk.trustIn', { state: name })
  return (
    <>
      <span className='relation__trust'>
        <Button
          className='relation__why'
          data-why='true'
          aria-expanded={isOpen}
          aria-label={t('desk.whyTrust', { state: name, value: Math.round(trust.value) })}
          onPress={onToggle}
        >
          {formatNumber(trust.value, { digits: 0 })}
        </Button>
        <Meter label={label} value={trust.value} valueText={t('desk.ofHundred', { value: Math.round(trust.value) })} />
      </span>
      <Change amount={trust.change} />
    </>
  )
}

function LadderCell({ row: { tension }, name, isOpen, onToggle }: CellProps): ReactNode {
  const t = useText()
  if (tension === undefined) return <span className='relation__unknown'>{t('ui.notKnown')}</span>
  return (
    <Button
      className='relation__why relation__ladder'
      data-why='true'
      aria-expanded={isOpen}
      aria-label={t('desk.whyRung', { state: name, rung: tension.rung, word: rungWord(tension.rung) })}
      onPress={onToggle}
    >
      <TensionLadder value={tension.rung} name={name} size='small' />
    </Button>
  )
}

function LineCell({ row: { line, state }, name }: Pick<CellProps, 'row' | 'name'>): ReactNode {
  const t = useText()
  const openDock = useScreen((screen) => screen.openDock)
  const { icon, name: words, tone } = lineFaces[line.state]
  const label = t('desk.lineTo', { state: name, how: t(words) })
  return (
    <Tip text={label}>
      <Button className='relation__line' data-none={line.state === 'none'} aria-label={label} onPress={() => openDock('hotlines', state)}>
        <Icon of={icon} size={14} tone={tone} />
      </Button>
    </Tip>
  )
}

import { Brackets, Check, Clock, Coins, Landmark, Pause, Pencil, Phone, Radio, Scale, Send, Shield, Users, X, Zap } from 'lucide-react'
import { useState } from 'react'
import { Change } from '../../../client/ui/change.tsx'
import { Chip } from '../../../client/ui/chip.tsx'
import { Countdown } from '../../../client/ui/countdown.tsx'
import { Disclosure } from '../../../client/ui/disclosure.tsx'
import { FigureRow } from '../../../client/ui/figure-row.tsx'
import { KeyHint } from '../../../client/ui/key-hint.tsx'
import { LineQuality } from '../../../client/ui/line-quality.tsx'
import { Logo } from '../../../client/ui/logo.tsx'
import { Markdown } from '../../../client/ui/markdown.tsx'
import { Meter } from '../../../client/ui/meter.tsx'
import { PanelHead } from '../../../client/ui/panel-head.tsx'
import { PhaseSteps } from '../../../client/ui/phase-steps.tsx'
import { QrCode } from '../../../client/ui/qr-code.tsx'
import { Section } from '../../../client/ui/section.tsx'
import type { StateSlot } from '../../../client/ui/state-marks.ts'
import { StateToken } from '../../../client/ui/state-token.tsx'
import { Tabs } from '../../../client/ui/tabs.tsx'
import { TensionLadder } from '../../../client/ui/tension-ladder.tsx'
import { TextButton } from '../../../client/ui/text-button.tsx'
import { Who } from '../../../client/ui/who.tsx'
import { WhyLedger } from '../../../client/ui/why-ledger.tsx'
import { GalleryCard, Shown } from './gallery-card.tsx'

const causes = [
  { id: '1', turn: 6, cause: 'Collision video, 2.1 M views', amount: -5 },
  { id: '2', turn: 6, cause: 'Rumour: “marines with the rice”', amount: -2 },
  { id: '3', turn: 6, cause: 'Convoy C-1 delivered 180 t', amount: 3 },
  { id: '4', turn: 5, amount: -2, unseen: true },
]
const slots: readonly StateSlot[] = [1, 2, 3, 4, 5, 6, 7, 8]
const letters = 'TDIMKOVA'
const rungs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const matrix = Array.from({ length: 21 }, (_, y) => Array.from({ length: 21 }, (_, x) => (x * 7 + y * 5 + x * y) % 3 === 0))

const phases = [
  { id: 'briefing', name: 'Briefing' },
  { id: 'consultation', name: 'Consultation' },
  { id: 'orders', name: 'Orders' },
  { id: 'resolution', name: 'Resolution' },
  { id: 'debrief', name: 'Debrief' },
] as const

function Why() {
  return (
    <GalleryCard title='Why?' span={4}>
      <div className='pop-card'>
        <div className='pop-card__head'>
          <b>Public support</b>
          <b>54%</b>
          <Change amount={-4} />
        </div>
        <WhyLedger name='Public support' entries={causes} sum={-6} shape='card'>
          <TextButton>Show on timeline</TextButton>
          <TextButton>All 14 causes</TextButton>
        </WhyLedger>
      </div>
      <div className='line' style={{ marginTop: 12, alignItems: 'center' }}>
        <TensionLadder value={7} name='Dovrin' change={1} size='large' />
        <Change amount={1} good='down' />
        <Who slot={2} letter='D' name='Dovrin' />
        <div style={{ width: 80 }}>
          <Meter label='Your trust in Dovrin' value={31} />
        </div>
        <b className='num'>31</b>
      </div>
    </GalleryCard>
  )
}

function Dossier() {
  const ledger = <WhyLedger name='Public support' entries={causes} />
  return (
    <GalleryCard title='Dossier' span={4}>
      <div className='dossier'>
        <PanelHead
          title='Republic of Talune'
          note='Cabinet of 3: you, Defence, Relief'
          lead={<StateToken slot={1} letter='T' size={34} name='Talune' />}
          level={3}
        />
        <Section title='State of play' aside='change this turn' level={3}>
          <FigureRow
            icon={Landmark}
            name='Political capital'
            value={11}
            unit='/20'
            change={-2}
            history={[14, 14, 13, 12, 13, 11]}
            ledger={ledger}
          />
          <FigureRow icon={Coins} name='Budget' value={46} unit='M' change={-6} history={[60, 58, 55, 52, 52, 46]} ledger={ledger} />
          <FigureRow
            icon={Users}
            name='Public support'
            value={54}
            unit='%'
            change={-4}
            history={[55, 57, 60, 58, 58, 54]}
            ledger={ledger}
            isOpen
          />
          <FigureRow icon={Scale} name='Legitimacy' value={68} change={3} history={[60, 61, 63, 64, 65, 68]} ledger={ledger} />
          <FigureRow icon={Shield} name='Readiness' value={undefined} knownWhen='known at T7' ledger={ledger} />
        </Section>
        <Disclosure title='All figures' level={3}>
          Twelve more.
        </Disclosure>
      </div>
    </GalleryCard>
  )
}

function Clocks() {
  const [tab, setTab] = useState<'hotlines' | 'council' | 'media'>('hotlines')
  return (
    <GalleryCard title='Clock, phases, tabs' span={4}>
      <div className='stack'>
        <PhaseSteps phases={phases} current='orders' />
        <div className='line'>
          <Countdown leftMs={462_000} totalMs={900_000} />
          <Countdown leftMs={42_000} totalMs={900_000} />
          <Countdown leftMs={312_000} totalMs={900_000} state='paused' />
          <Countdown leftMs={0} totalMs={900_000} state='closing' />
        </div>
        <Countdown leftMs={462_000} totalMs={900_000} size='large' />
        <Tabs
          label='Communications'
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'hotlines', label: 'Hotlines', icon: Phone, count: 2, hot: true, panel: <p>Nothing said yet.</p> },
            { id: 'council', label: 'Council', icon: Landmark, count: 1, panel: <p>The Council is not sitting.</p> },
            { id: 'media', label: 'Media', icon: Radio, count: 5, panel: <p>Quiet so far.</p> },
          ]}
        />
      </div>
    </GalleryCard>
  )
}

function Statuses() {
  return (
    <GalleryCard title='Status chips' span={7}>
      <div className='line' style={{ gap: 8 }}>
        <Chip tone='ok' icon={Check}>
          Agreed
        </Chip>
        <Chip tone='crit' icon={Brackets}>
          Two versions
        </Chip>
        <Chip tone='warn' icon={Clock}>
          Your answer
        </Chip>
        <Chip icon={Send}>With Dovrin</Chip>
        <Chip tone='outline' icon={Pencil}>
          Draft
        </Chip>
        <Chip tone='info' icon={Zap}>
          Armed
        </Chip>
        <Chip tone='warn' icon={Pause}>
          Held
        </Chip>
        <Chip tone='crit' icon={X}>
          Broken, T4
        </Chip>
      </div>
      <div className='line' style={{ gap: 26, marginTop: 14 }}>
        <LineQuality quality='good'>
          <b>Good</b>, 40 s
        </LineQuality>
        <LineQuality quality='degraded'>
          <b>Degraded</b>, 4 min, words may drop
        </LineQuality>
        <LineQuality quality='none'>
          <b>None</b>, through a third state
        </LineQuality>
      </div>
    </GalleryCard>
  )
}

function Tokens() {
  return (
    <GalleryCard title='Tokens, ladder, code' span={12}>
      <div className='line'>
        {[32, 20, 14].map((size) => (
          <div key={size} className='line' style={{ gap: 8 }}>
            {slots.map((slot) => (
              <StateToken key={slot} slot={slot} letter={letters[slot - 1] ?? ''} size={size} name={`State ${slot}`} />
            ))}
          </div>
        ))}
        <StateToken slot={5} letter='K' size={26} name='Kessary, no contact' dim />
        <Logo />
        <KeyHint keys='T' />
        <Shown name='Square code'>
          <QrCode matrix={matrix} label='Square code that opens the lobby' size={100} />
        </Shown>
      </div>
      <div className='line'>
        {[0, 1, 4, 6, 7, 9, 12].map((value) => (
          <TensionLadder key={value} value={value} size={value === 4 ? 'small' : 'medium'} capped={value < 8} />
        ))}
      </div>
      <div className='rungs'>
        {rungs.map((rung) => (
          <span key={rung} style={{ background: `var(--tn-${rung})` }} aria-hidden='true' />
        ))}
      </div>
      <Markdown>
        {'Half of the region’s **trade** passes your shore. See [the brief](#brief) and [elsewhere](https://example.com).'}
      </Markdown>
    </GalleryCard>
  )
}

/** Figures, clocks, tokens. */
export function GalleryFigures() {
  return (
    <>
      <Why />
      <Dossier />
      <Clocks />
      <Statuses />
      <Tokens />
    </>
  )
}

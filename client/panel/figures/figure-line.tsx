import {
  BadgeCheck,
  ChartNoAxesColumnIncreasing,
  CircleDot,
  Coins,
  Eye,
  Handshake,
  History,
  Landmark,
  type LucideIcon,
  Scale,
  Shield,
  Users,
  UsersRound,
  Weight,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useStateOf } from '../../store/use-session.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { FigureRow } from '../../ui/figure-row.tsx'
import { FigureLedger } from './figure-ledger.tsx'
import type { FigureKey, OwnFigure } from './own-figures.ts'

type Face = { readonly icon: LucideIcon; readonly name: MessageKey; readonly unit?: string }

/** How each figure is named and marked. */
export const figureFaces: Readonly<Record<FigureKey, Face>> = {
  actionPoints: { icon: CircleDot, name: 'desk.figActionPoints' },
  politicalCapital: { icon: Landmark, name: 'desk.figPoliticalCapital' },
  treasury: { icon: Coins, name: 'desk.figTreasury', unit: 'M' },
  approval: { icon: Users, name: 'desk.figApproval', unit: '%' },
  credibility: { icon: BadgeCheck, name: 'desk.figCredibility' },
  rung: { icon: ChartNoAxesColumnIncreasing, name: 'desk.figRung' },
  coopSupport: { icon: Handshake, name: 'desk.figCoopSupport', unit: '%' },
  legitimacy: { icon: Scale, name: 'desk.figLegitimacy' },
  readiness: { icon: Shield, name: 'desk.figReadiness' },
  transparency: { icon: Eye, name: 'desk.figTransparency' },
  inclusion: { icon: UsersRound, name: 'desk.figInclusion' },
  memory: { icon: History, name: 'desk.figMemory' },
  fatigue: { icon: Weight, name: 'desk.figFatigue' },
}

/** Money keeps one decimal, points are whole: nobody feels a hundredth of approval. */
export const shownValue = ({ key, value }: OwnFigure): number => (key === 'treasury' ? value : Math.round(value))

/** One figure of the seat's own: its row, and why. */
export function FigureLine({ figure }: { figure: OwnFigure }): ReactNode {
  const t = useText()
  const other = useStateOf(figure.other)
  const { icon, name, unit } = figureFaces[figure.key]
  const shownUnit = figure.of === undefined ? unit : `/${figure.of}`
  const isRung = figure.key === 'rung'
  return (
    <FigureRow
      icon={icon}
      name={t(name)}
      value={shownValue(figure)}
      {...(shownUnit === undefined ? {} : { unit: shownUnit })}
      history={figure.points}
      change={figure.change}
      good={figure.good}
      ledger={
        <FigureLedger
          name={t(name)}
          causes={figure.causes}
          all={figure.all}
          good={figure.good}
          still={isRung ? t('desk.rungStill') : t('desk.causeNone')}
          {...(isRung ? { lead: t('desk.rungLead', { state: other?.name ?? '', rung: figure.value }) } : { sum: figure.change })}
        />
      }
    />
  )
}

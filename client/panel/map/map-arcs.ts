import { allSeen } from '../../../shared/model/view.ts'
import { call } from '../../../shared/noun/call.ts'
import { dyad } from '../../../shared/noun/dyad.ts'
import { type Line, line } from '../../../shared/noun/line.ts'
import { rung } from '../../../shared/noun/rung.ts'
import type { MapArc } from '../../map/picture.ts'
import { t } from '../../text/i18n.ts'
import { rungWord } from '../figures/rung-word.ts'
import type { MapSource } from './map-source.ts'

type Ends = { readonly from: readonly [number, number]; readonly to: readonly [number, number] }

function endsOf({ seatOf }: MapSource, [a, b]: readonly [string, string]): Ends | undefined {
  const [one, other] = [seatOf(a), seatOf(b)]
  return one === undefined || other === undefined ? undefined : { from: [one.x, one.y], to: [other.x, other.y] }
}

/** Lines between capitals, and the rungs of pairs. Own ones at full strength; pairs of which the seat has no line as dots. */
export const mapArcs = (source: MapSource): readonly MapArc[] => [...lines(source), ...missing(source), ...tensions(source)]

const styles = { active: 'line-good', degraded: 'line-degraded', cut: 'line-cut', proposed: 'line-none' } as const

function lines(source: MapSource): readonly MapArc[] {
  const { view, me, stateName } = source
  const ringing = new Set(allSeen(view, call).flatMap((one) => (one.status === 'ringing' ? [one.line] : [])))
  return allSeen(view, line).flatMap((one) => {
    const ends = endsOf(source, one.between)
    if (ends === undefined) return []
    const mine = me !== undefined && one.between.includes(me)
    const plate = plateOf(one, mine)
    const [a, b] = one.between
    return [
      {
        id: one.id,
        ...ends,
        style: styles[one.status],
        mine,
        ...(one.protocol === undefined ? {} : { protocol: one.protocol }),
        ...(ringing.has(one.id) ? { pulse: true, urgent: true } : {}),
        ...(plate === undefined ? {} : { plate }),
        say: t('desk.sayLine', { a: stateName(a), b: stateName(b), channel: one.channel, how: plate ?? t('desk.lineActive') }),
      },
    ]
  })
}

type KnownLine = Pick<Line, 'status'> & Partial<Line>

function plateOf({ status, lastTest }: KnownLine, mine: boolean): string | undefined {
  if (status === 'degraded') return t('desk.lineDegraded')
  if (status === 'cut') return t('desk.lineCut')
  if (status === 'proposed') return t('desk.lineProposed')
  return mine && lastTest === 0 ? t('desk.lineUntested') : undefined
}

function missing(source: MapSource): readonly MapArc[] {
  const { view, me, setting, stateName } = source
  if (me === undefined) return []
  const known = new Set(allSeen(view, line).flatMap(({ between }) => (between.includes(me) ? between : [])))
  return setting.states.flatMap(({ id }) => {
    const ends = id === me || known.has(id) ? undefined : endsOf(source, [me, id])
    if (ends === undefined) return []
    return [{ id: `no-line:${id}`, ...ends, style: 'line-none' as const, mine: true, say: t('desk.sayNoLine', { state: stateName(id) }) }]
  })
}

/** Own pairs as they stand, the others as the region knows them: one turn old. */
function tensions(source: MapSource): readonly MapArc[] {
  const { view, me, stateName } = source
  const own = allSeen(view, dyad)
  const others = allSeen(view, rung).filter(({ between }) => me === undefined || !between.includes(me))
  return [...own, ...others].flatMap((one) => {
    const ends = endsOf(source, one.between)
    if (ends === undefined) return []
    const [a, b] = one.between
    const values = { a: stateName(a), b: stateName(b), rung: one.rung, word: rungWord(one.rung) }
    return [
      {
        id: one.id,
        ...ends,
        style: 'tension' as const,
        rung: one.rung,
        between: one.between,
        mine: me !== undefined && one.between.includes(me),
        say: t('desk.sayTension', values),
      },
    ]
  })
}

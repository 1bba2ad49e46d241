import { purseOf } from '../../../shared/action/_purse.ts'
import type { View } from '../../../shared/model/view.ts'
import { allSeen, seen } from '../../../shared/model/view.ts'
import { clock } from '../../../shared/noun/clock.ts'
import { dyad } from '../../../shared/noun/dyad.ts'
import { order } from '../../../shared/noun/order.ts'
import { setting } from '../../../shared/noun/setting.ts'
import { type State, state } from '../../../shared/noun/state.ts'
import { type Cause, type FigureHistory, figureHistory, lastClosed, pairCauses, type TurnMove } from './figure-history.ts'

/** The six that always stand on the desk, and the rest under "All figures" (design README, The desk). */
export const sixFigures = ['actionPoints', 'politicalCapital', 'treasury', 'approval', 'credibility', 'rung'] as const
export const moreFigures = ['coopSupport', 'legitimacy', 'readiness', 'transparency', 'inclusion', 'memory', 'fatigue'] as const
export type FigureKey = (typeof sixFigures)[number] | (typeof moreFigures)[number]

/** One of a seat's own figures with its story. Money in millions, the rest in points. */
export type OwnFigure = FigureHistory & {
  readonly key: FigureKey
  readonly value: number
  readonly of?: number
  readonly good: 'up' | 'down' | 'neither'
  /** The other state of the pair whose rung it is. */
  readonly other?: string
}

/** What a seat needs to tell its figures: its view, why figures moved, and the first values where they are known. */
export type FigureSource = {
  readonly view: View
  readonly moves: readonly TurnMove[]
  /** What a figure was when this device first saw it in turn 1, by field. */
  readonly first?: Partial<State> | undefined
  /** The rung of the tensest pair at the end of each turn, as far as it is known. */
  readonly rungs?: readonly number[]
}

/** All figures of the viewer's own seat, or none for a viewer without one. */
export function ownFigures(source: FigureSource): readonly OwnFigure[] {
  const own = seen(source.view, state, `state:${source.view.viewer.seat ?? ''}`)
  if (own?.approval === undefined) return []
  return [...sixFigures, ...moreFigures].flatMap((key) => figureOf(source, own as State, key) ?? [])
}

function figureOf(source: FigureSource, own: State, key: FigureKey): OwnFigure | undefined {
  if (key === 'actionPoints') return actionPoints(source.view, own)
  if (key === 'rung') return highestRung(source)
  const value = own[key]
  if (value === undefined) return undefined
  const { moves, first } = source
  const scale = key === 'treasury' ? 0.001 : 1
  const told = figureHistory({ moves, id: own.id, field: key, value, closed: closedOf(source.view), first: first?.[key] })
  return { ...scaled(told, scale), key, value: value * scale, good: key === 'fatigue' ? 'down' : 'up' }
}

const closedOf = (view: View): number => lastClosed(seen(view, clock, 'clock:main') ?? { turn: 0, phase: 'lobby' })

/** Money is kept in thousand CR and shown in millions. */
function scaled(told: FigureHistory, scale: number): FigureHistory {
  if (scale === 1) return told
  const by = (causes: readonly Cause[]): readonly Cause[] => causes.map((cause) => ({ ...cause, by: cause.by * scale }))
  return {
    ...told,
    points: told.points.map((point) => point * scale),
    change: told.change * scale,
    causes: by(told.causes),
    all: by(told.all),
  }
}

/** Action points left: new each turn, less what was used at once, less what sealed orders set aside. */
function actionPoints(view: View, own: State): OwnFigure {
  const full = seen(view, setting, 'setting:main')?.actionPoints ?? own.actionPoints
  const { turn = 0, phase = 'lobby' } = seen(view, clock, 'clock:main') ?? {}
  const value = purseOf(view).ap
  const sealed = allSeen(view, order).filter((o) => o.seat === own.state && o.cost.ap > 0)
  const spent = full - own.actionPoints
  const causes: Cause[] = [
    ...sealed.map((o) => ({ id: o.id, turn, by: -o.cost.ap, unseen: false, why: { say: '{verb}', with: { verb: { verb: o.action } } } })),
    ...(spent > 0 ? [{ id: 'spent', turn, by: -spent, unseen: false, why: undefined }] : []),
  ]
  const since = phase === 'debrief' ? turn + 1 : turn
  return { key: 'actionPoints', value, of: full, good: 'neither', points: [value], since, change: value - full, causes, all: causes }
}

/** The tensest of the seat's own pairs. Its causes are those of that pair's tension, in half points; they move the rung, they do not sum to it. */
function highestRung({ view, moves, rungs = [] }: FigureSource): OwnFigure | undefined {
  const me = view.viewer.seat ?? ''
  const pairs = allSeen(view, dyad).filter(({ between }) => between.includes(me))
  const top = [...pairs].sort((a, b) => b.rung - a.rung)[0]
  if (top === undefined) return undefined
  const closed = closedOf(view)
  const all = pairCauses(moves, top.id)
  const since = Math.max(1, closed)
  const before = rungs[since - 1]
  return {
    key: 'rung',
    value: top.rung,
    of: 12,
    good: 'down',
    other: top.between.find((id) => id !== me) ?? me,
    points: rungs.length > 1 ? [...rungs.slice(0, closed), top.rung] : [top.rung],
    since,
    change: before === undefined ? 0 : top.rung - before,
    causes: all.filter(({ turn }) => turn >= since),
    all,
  }
}

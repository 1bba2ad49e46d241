import type { Dyad } from '../../../shared/noun/dyad.ts'
import type { Rung } from '../../../shared/noun/rung.ts'
import type { Mirror } from '../../../shared/patch/mirror.ts'
import type { StateColour } from '../../map/picture.ts'
import { t } from '../../text/i18n.ts'
import type { TensionCause, TensionPoint, TensionTrack } from '../../timeline/timeline-picture.ts'
import type { Cause } from '../figures/figure-history.ts'
import type { History } from './history.ts'
import type { TimelineSource } from './timeline-source.ts'

const RUNG_MAX = 12
const MOBILISATION = 6
/** What moved tension by less, in its half points, gets no letter. */
const WORTH_A_LETTER = 1

/** The pair that the dashed curve follows. */
export type ShownPair = { readonly dyad: string; readonly other: string; readonly colour: StateColour; readonly causes: readonly Cause[] }

/** The ladder over time: the region's highest public rung, one own pair, and the largest cause of each turn with a letter. */
export function tensionTrack(source: TimelineSource, history: History, pair: ShownPair | undefined): TensionTrack {
  const { stateName, now } = source
  const regional = curve(source, history, regionalRung)
  const own = pair === undefined ? [] : curve(source, history, (mirror) => pairRung(mirror, pair.dyad))
  const last = (points: readonly TensionPoint[]): number => points.at(-1)?.value ?? 0
  return {
    label: t('desk.regionalNow', { rung: last(regional) }),
    regional,
    ...(pair === undefined
      ? {}
      : { pair: { colour: pair.colour, label: t('desk.withNow', { state: stateName(pair.other), rung: last(own) }), points: own } }),
    causes: pair === undefined ? [] : lettered(source, pair, own).filter(({ turn }) => turn <= now.turn),
    max: RUNG_MAX,
    threshold: { value: MOBILISATION, label: t('desk.mobilisation') },
  }
}

/** A step at every moment of the history at which the value changed, ending now. */
function curve(
  { moment, now, view }: TimelineSource,
  history: History,
  rungOf: (mirror: Mirror) => number | undefined,
): readonly TensionPoint[] {
  const points: TensionPoint[] = []
  for (const { turn, at, mirror } of history) {
    const value = rungOf(mirror)
    if (value === undefined || mirror.viewer.seat !== view.viewer.seat) continue
    const last = points.at(-1)
    // The first of what is known is taken to have been so from the start.
    if (last === undefined) points.push({ turn: 1, at: 0, value })
    else if (last.value !== value) points.push({ ...moment(turn, at), value: last.value }, { ...moment(turn, at), value })
  }
  const last = points.at(-1)
  return last === undefined ? [] : [...points, { ...now, value: last.value }]
}

function regionalRung(mirror: Mirror): number | undefined {
  const shelf = mirror.kinds.get('rung')
  return shelf === undefined ? undefined : Math.max(0, ...[...shelf.values()].map((one) => (one as Rung).rung))
}

const pairRung = (mirror: Mirror, dyad: string): number | undefined => (mirror.kinds.get('dyad')?.get(dyad) as Dyad | undefined)?.rung

/** a, b, c …: the largest cause of each turn, at the turn's end, on the curve. */
function lettered({ say }: TimelineSource, { causes }: ShownPair, points: readonly TensionPoint[]): readonly TensionCause[] {
  const largest = new Map<number, Cause>()
  for (const cause of causes) {
    const old = largest.get(cause.turn)
    if (cause.why !== undefined && Math.abs(cause.by) > Math.abs(old?.by ?? 0)) largest.set(cause.turn, cause)
  }
  return [...largest.values()]
    .filter(({ by }) => Math.abs(by) >= WORTH_A_LETTER)
    .map(({ turn, why }, i) => ({
      turn,
      at: 1,
      value: points.findLast((point) => point.turn <= turn)?.value ?? 0,
      letter: String.fromCharCode(97 + (i % 26)),
      label: why === undefined ? '' : say(why),
    }))
}

import { useSay, useScenarioTimes } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import type { ReplayControls } from './use-replay.ts'

/** Where a replay stands, in words: short for headings, and with its first line for readers. */
export function useMomentText({ replay, step, moment }: Pick<ReplayControls, 'replay' | 'step' | 'moment'>): {
  readonly short: string
  readonly spoken: string
} {
  const t = useText()
  const say = useSay()
  const time = useScenarioTimes()
  const now = replay.steps[step - 1]
  const steps = replay.steps.length
  const short = now === undefined ? t('review.momentStart', { steps }) : t('review.moment', { time: time(now, 'turn'), step, steps })
  const line = moment.fresh.map(say).find((text) => text !== '')
  return { short, spoken: line === undefined ? short : t('review.momentSays', { moment: short, line }) }
}

import type { LucideIcon } from 'lucide-react'
import { Check, TriangleExclamationPoint } from 'lucide-react'
import { type ReactNode, useCallback, useState, useSyncExternalStore } from 'react'
import { useLoad } from '../../app/use-load.ts'
import { api } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { playBell } from './play-bell.ts'
import './device-checks.css'

/** From here on a call feels like talking over each other, ms. */
const SLOW_MS = 400
/** Below this the desk is a companion to another screen (DESIGN.md 11), px. */
const NARROW_PX = 1024
const MEASURE_EVERY_MS = 15_000

/** Round trip, window, sound and privacy of this device, so that trouble shows before the exercise and not in it. */
export function DeviceChecks(): ReactNode {
  const t = useText()
  const measure = useCallback(async () => {
    const before = performance.now()
    const about = await api.about()
    return { about, ms: Math.round(performance.now() - before) }
  }, [])
  const { value, error } = useLoad(measure, MEASURE_EVERY_MS)
  const width = useSyncExternalStore(onResize, () => window.innerWidth)
  const [sound, setSound] = useState<'off' | 'played' | 'none'>('off')
  const test = async (): Promise<void> => setSound((await playBell()) ? 'played' : 'none')
  return (
    <section className='device-checks'>
      <h2 className='device-checks__title'>{t('join.device')}</h2>
      <ul>
        <Row good={error === undefined && value !== undefined && value.ms <= SLOW_MS}>
          {roundTrip(t, error === undefined ? value?.ms : null)}
        </Row>
        <Row good={width >= NARROW_PX}>{t(width >= NARROW_PX ? 'join.window' : 'join.windowSmall', { width })}</Row>
        <Row good={sound === 'played'}>
          {t(sound === 'played' ? 'join.soundTested' : sound === 'none' ? 'join.soundNone' : 'join.soundOff')}{' '}
          <TextButton onPress={() => void test()}>{t('join.soundTest')}</TextButton>
        </Row>
        {value !== undefined && <Row good={value.about.secure}>{t(value.about.secure ? 'join.encrypted' : 'join.listened')}</Row>}
      </ul>
    </section>
  )
}

function roundTrip(t: ReturnType<typeof useText>, ms: number | null | undefined): string {
  if (ms === null) return t('join.roundTripNone')
  if (ms === undefined) return t('join.roundTripWait')
  return ms <= SLOW_MS ? t('join.roundTrip', { ms }) : t('join.roundTripSlow', { ms })
}

function Row({ good, children }: { good: boolean; children: ReactNode }): ReactNode {
  const icon: LucideIcon = good ? Check : TriangleExclamationPoint
  return (
    <li className='device-checks__row'>
      <Icon of={icon} size={14} tone={good ? 'ok' : 'warn'} />
      <span>{children}</span>
    </li>
  )
}

function onResize(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

import type { LucideIcon } from 'lucide-react'
import { Check, Clock, Pause, Pencil, X, Zap } from 'lucide-react'
import type { Inject } from '../../../../shared/noun/inject.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import type { Tone } from '../../../ui/icon.tsx'

type Face = { readonly name: MessageKey; readonly icon: LucideIcon; readonly tone: Tone | 'outline' }

/** How each stage of an inject shows. */
export const runFaces: Readonly<Record<Inject['run'], Face>> = {
  draft: { name: 'run.draft', icon: Pencil, tone: 'outline' },
  scheduled: { name: 'run.scheduled', icon: Clock, tone: 'plain' },
  armed: { name: 'run.armed', icon: Zap, tone: 'info' },
  released: { name: 'run.released', icon: Check, tone: 'ok' },
  held: { name: 'run.held', icon: Pause, tone: 'warn' },
  skipped: { name: 'run.skipped', icon: X, tone: 'outline' },
}

/** Only these two are not simply told: the one may not come, the other is what an evaluator watches for. */
export const categoryNames = {
  contingency: 'run.contingency',
  expected: 'run.expected',
} as const satisfies Partial<Record<Inject['category'], MessageKey>>

import type { Cost } from '../../../shared/model/field.ts'
import { type MessageKey, t } from '../../text/i18n.ts'
import { formatNumber } from '../../ui/format.ts'
import { costParts, type PursePart } from './cost-parts.ts'

const amounts: Readonly<Record<PursePart['key'], (amount: number, shown: string) => string>> = {
  ap: (count) => t('compose.costActions', { count }),
  pc: (_amount, shown) => t('compose.costCapital', { amount: shown }),
  cr: (_amount, shown) => t('compose.costMoney', { amount: shown }),
}

export const purseNames: Readonly<Record<PursePart['key'], MessageKey>> = {
  ap: 'compose.purseActions',
  pc: 'compose.purseCapital',
  cr: 'compose.purseBudget',
}

/** A cost as people read it: "1 action, 2 capital, 3.2 M", or that it costs nothing. */
export function costWords(cost: Cost): string {
  const parts = costParts(cost)
  return parts.length === 0 ? t('compose.costFree') : parts.map(([key, amount]) => amounts[key](amount, formatNumber(amount))).join(', ')
}

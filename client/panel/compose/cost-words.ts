import type { Cost } from '../../../shared/model/field.ts'
import { type MessageKey, t } from '../../text/i18n.ts'
import { formatNumber } from '../../ui/format.ts'
import { costParts, type PursePart } from './cost-parts.ts'

/** An amount of one currency: money keeps a decimal, points are whole. */
export const purseAmount = (key: PursePart['key'], amount: number): string => formatNumber(amount, { digits: key === 'cr' ? 1 : 0 })

export const purseNames: Readonly<Record<PursePart['key'], MessageKey>> = {
  ap: 'compose.purseActions',
  pc: 'compose.purseCapital',
  cr: 'compose.purseBudget',
}

/** A cost as people read it: "1 action, 2 capital, 3.2 M", or that it costs nothing. */
export function costWords(cost: Cost): string {
  const parts = costParts(cost)
  return parts.length === 0 ? t('compose.costFree') : parts.map(partWords).join(', ')
}

function partWords([key, amount]: readonly [PursePart['key'], number]): string {
  if (key === 'ap') return t('compose.costActions', { count: amount })
  const shown = purseAmount(key, amount)
  return key === 'pc' ? t('compose.costCapital', { amount: shown }) : t('compose.costMoney', { amount: shown })
}

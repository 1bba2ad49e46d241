import { t } from '../text/i18n.ts'
import { formatNumber } from './format.ts'

/** A range as estimates are written: "5 to 6", or one number when both ends read the same. */
export function sayRange(low: number, high: number, digits = 1): string {
  const from = formatNumber(low, { digits })
  const to = formatNumber(high, { digits })
  return from === to ? from : t('ui.range', { low: from, high: to })
}

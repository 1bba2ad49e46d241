import type { Goods } from '../../../shared/noun/stock.ts'
import { type MessageKey, t } from '../../text/i18n.ts'

const names: Readonly<Record<Goods, MessageKey>> = {
  water: 'desk.goodsWater',
  food: 'desk.goodsFood',
  shelter: 'desk.goodsShelter',
  medical: 'desk.goodsMedical',
  fuel: 'desk.goodsFuel',
}

/** A class of goods in words: "water". One the catalogue does not know is shown as it is. */
export const goodsName = (goods: string): string => (goods in names ? t(names[goods as Goods]) : goods)

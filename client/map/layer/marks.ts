import type { MarkBrush } from '../brush.ts'
import type { PlacedLabel } from '../place-labels.ts'
import { drawAccounts } from './accounts.ts'
import { drawArcs } from './arcs.ts'
import { drawBerths } from './berths.ts'
import { drawCables } from './cables.ts'
import { drawFlows } from './flows.ts'
import { drawFog } from './fog.ts'
import { drawOutline } from './outline.ts'
import { drawWaters } from './waters.ts'
import { drawWeather } from './weather.ts'
import { drawZones } from './zones.ts'

/** Layers 11 to 13 and what lies flat below the symbols: all that changes with the picture, the selection or the labels. */
export const drawMarks = (brush: MarkBrush, waters: readonly PlacedLabel[]): void => {
  drawFog(brush)
  drawWaters(brush, waters)
  drawOutline(brush)
  drawZones(brush)
  drawCables(brush)
  drawFlows(brush)
  drawArcs(brush)
  drawWeather(brush)
  drawAccounts(brush)
  drawBerths(brush)
}

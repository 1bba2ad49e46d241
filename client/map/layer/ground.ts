import type { GroundBrush } from '../brush.ts'
import { drawBorders } from './borders.ts'
import { drawDamage } from './damage.ts'
import { drawGraticule } from './graticule.ts'
import { drawProvinces } from './provinces.ts'
import { drawRelief } from './relief.ts'
import { drawSea } from './sea.ts'
import { drawTerritory } from './territory.ts'

/** Layers 1 to 10, from the sea up: what changes only with the camera, the theme and the states. */
export const drawGround = (brush: GroundBrush): void => {
  drawSea(brush)
  drawGraticule(brush)
  drawTerritory(brush)
  drawProvinces(brush)
  drawRelief(brush)
  drawDamage(brush)
  drawBorders(brush)
}

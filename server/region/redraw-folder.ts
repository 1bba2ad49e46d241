import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawRegion } from './draw-region.ts'
import { readRegion } from './read-region.ts'
import { geometryText, shadePng } from './write-region.ts'

/** Draws the region in a folder: reads `region.yaml`, writes `geometry.json` and `shade.png` beside it. Returns a sentence on their sizes. */
export function redrawFolder(folder: string): string {
  const file = join(folder, 'region.yaml')
  const { geometry, shade } = drawRegion(readRegion(file, readFileSync(file, 'utf8')))
  const text = geometryText(geometry)
  const image = shadePng(shade)
  writeFileSync(join(folder, 'geometry.json'), text)
  writeFileSync(join(folder, geometry.shade.file), image)
  return `${folder}: geometry ${Math.round(text.length / 1024)} KB, shade ${Math.round(image.length / 1024)} KB`
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { drawRegion } from './draw-region.ts'
import { readRegion } from './read-region.ts'
import { geometryText, shadePng } from './write-region.ts'

/** Draws the region in a folder: reads `region.yaml`, writes `geometry.json` and `shade.png` beside it. */
function redraw(folder: string): void {
  const file = join(folder, 'region.yaml')
  const { geometry, shade } = drawRegion(readRegion(file, readFileSync(file, 'utf8')))
  const text = geometryText(geometry)
  const image = shadePng(shade)
  writeFileSync(join(folder, 'geometry.json'), text)
  writeFileSync(join(folder, geometry.shade.file), image)
  process.stdout.write(`${folder}: geometry ${Math.round(text.length / 1024)} KB, shade ${Math.round(image.length / 1024)} KB\n`)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Say which region to draw: npx tsx server/region/cli.ts scenarios/regions/halcyra-gulf\n')
  process.exitCode = 2
} else {
  try {
    redraw(folder)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

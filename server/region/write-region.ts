import { PNG } from 'pngjs'
import type { Geometry } from '../../shared/model/geometry.ts'
import type { ShadePixels } from './hillshade.ts'

/** The text of `geometry.json`: one line, shortest numbers, a newline at the end. */
export function geometryText(geometry: Geometry): string {
  return `${JSON.stringify(geometry)}\n`
}

const GREY_ALPHA = 4

/** The bytes of `shade.png`: eight-bit grey with alpha. */
export function shadePng(shade: ShadePixels): Uint8Array {
  const image = new PNG({ width: shade.width, height: shade.height })
  for (let i = 0; i < shade.width * shade.height; i++) {
    const grey = shade.data[2 * i] ?? 0
    image.data.set([grey, grey, grey, shade.data[2 * i + 1] ?? 0], 4 * i)
  }
  return PNG.sync.write(image, { colorType: GREY_ALPHA, inputColorType: 6, deflateLevel: 9 })
}

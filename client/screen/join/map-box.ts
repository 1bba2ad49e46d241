type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Point = { readonly x: number; readonly y: number }

const square: Box = { x: 0, y: 0, width: 1000, height: 700 }

/** The largest part of the map that has the picture's proportions and lies inside the map, with the points in its middle as far as that goes. */
export function mapBox({
  extent = square,
  points,
  size,
}: {
  readonly extent: Box | undefined
  readonly points: readonly Point[]
  readonly size: { readonly width: number; readonly height: number } | undefined
}): Box {
  if (size === undefined || size.width <= 0 || size.height <= 0) return extent
  const scale = Math.max(size.width / extent.width, size.height / extent.height)
  const [width, height] = [size.width / scale, size.height / scale]
  const middle = (values: readonly number[]): number => (values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2)
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))
  return {
    x: clamp(middle(points.map(({ x }) => x)) - width / 2, extent.x, extent.x + extent.width - width),
    y: clamp(middle(points.map(({ y }) => y)) - height / 2, extent.y, extent.y + extent.height - height),
    width,
    height,
  }
}

import type { ReactNode } from 'react'
import './qr-code.css'

type QrCodeProps = {
  /** Rows of modules, true is dark; every row as long as there are rows. */
  matrix: readonly (readonly boolean[])[]
  /** What it opens, in words. */
  label: string
  /** Side in px, with the quiet zone. */
  size?: number
}

/** Light modules the standard asks for around the code. */
const QUIET_ZONE = 4

/** A QR code from its matrix: always dark on white, whatever the theme, or phones cannot read it. */
export function QrCode({ matrix, label, size = 160 }: QrCodeProps): ReactNode {
  const side = matrix.length + 2 * QUIET_ZONE
  return (
    <svg
      className='qr'
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      role='img'
      aria-label={label}
      shapeRendering='crispEdges'
    >
      <rect width={side} height={side} fill='#fff' />
      <path d={darkModules(matrix)} fill='#000' />
    </svg>
  )
}

/** One rectangle for each run of dark modules in a row. */
function darkModules(matrix: readonly (readonly boolean[])[]): string {
  return matrix
    .flatMap((row, y) => runsOf(row).map(({ from, length }) => `M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`))
    .join('')
}

function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last !== undefined && last.from + last.length === x) last.length += 1
    else runs.push({ from: x, length: 1 })
  }
  return runs
}

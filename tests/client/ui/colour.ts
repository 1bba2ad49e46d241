/** Colour measures for the checks of DESIGN.md 3: WCAG contrast, CIELAB, CIEDE2000 and Machado 2009 simulation at severity 1.0. */

/** Linear-light red, green and blue, 0..1. */
export type Linear = readonly [number, number, number]
/** CIELAB, D65. */
export type Lab = readonly [number, number, number]
export type Vision = 'typical' | 'deutan' | 'protan' | 'tritan'

export const visions: readonly Vision[] = ['typical', 'deutan', 'protan', 'tritan']

type Matrix = readonly [Linear, Linear, Linear]

const machado: Readonly<Record<Exclude<Vision, 'typical'>, Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** "#RRGGBB" or "#RGB" to linear light. */
export function linear(hex: string): Linear {
  const long = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1, 7)
  const channel = (from: number) => {
    const value = Number.parseInt(long.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(0), channel(2), channel(4)]
}

/** WCAG 2.2 contrast of two colours, 1..21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex)) + 0.05
  const [a, b] = [luminance(one), luminance(other)]
  return Math.max(a, b) / Math.min(a, b)
}

/** The colour as a person with that vision sees it, in CIELAB. */
export function seenAs(hex: string, vision: Vision): Lab {
  const light = linear(hex)
  if (vision === 'typical') return lab(light)
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  const [red, green, blue] = machado[vision]
  return lab([clip(dot(red, light)), clip(dot(green, light)), clip(dot(blue, light))])
}

function dot(row: Linear, light: Linear): number {
  return row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
}

function lab(light: Linear): Lab {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], light) / 0.95047)
  const y = f(dot([0.2126729, 0.7151522, 0.072175], light))
  const z = f(dot([0.0193339, 0.119192, 0.9503041], light) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** CIEDE2000 difference (Sharma, Wu and Dalal 2005). */
export function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)))
  const [c1, h1] = polar(a1 * (1 + g), b1)
  const [c2, h2] = polar(a2 * (1 + g), b2)
  const grey = c1 * c2 === 0
  const turn = Math.abs(h2 - h1) > 180 ? 360 : 0
  const dh = grey ? 0 : h2 - h1 + (h2 > h1 ? -turn : turn)
  const dHue = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2))
  const hue = grey ? h1 + h2 : (h1 + h2 + (h1 + h2 < 360 ? turn : -turn)) / 2
  const lightness = (l1 + l2) / 2
  const chroma = (c1 + c2) / 2
  const t =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63))
  const dl = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2))
  const dc = (c2 - c1) / (1 + 0.045 * chroma)
  const dH = dHue / (1 + 0.015 * chroma * t)
  const rotation = 2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((hue - 275) / 25) ** 2))))
  return Math.sqrt(dl ** 2 + dc ** 2 + dH ** 2 - rotation * dc * dH)
}

function polar(a: number, b: number): readonly [number, number] {
  const hue = (Math.atan2(b, a) * 180) / Math.PI
  return [Math.hypot(a, b), hue < 0 ? hue + 360 : hue]
}

import { createNoise2D } from 'simplex-noise'
import { u01 } from '../../shared/lib/dice.ts'

/** A function of the plane, about -1..1. */
export type Noise = (x: number, y: number) => number

/** `wavelength` of the first octave in map units; each next one is half as long and `gain` times as strong. */
export type NoiseShape = { readonly wavelength: number; readonly octaves: number; readonly gain: number }

/** The ratio of neighbouring octaves: not 2, so that their lattices never line up. */
const LACUNARITY = 2.03

/** Simplex noise from a seed and a stream name; the same pair always gives the same plane. */
export function makeNoise(seed: number, stream: string): Noise {
  let taken = 0
  return createNoise2D(() => u01(seed, 'region', stream, taken++))
}

/** Fractal sum of octaves, normalised to about -1..1. */
export function makeFbm(noise: Noise, shape: NoiseShape): Noise {
  const layers = octaves(shape)
  return (x, y) => {
    let sum = 0
    for (const layer of layers) sum += layer.weight * noise(x * layer.frequency + layer.shift, y * layer.frequency - layer.shift)
    return sum
  }
}

/** Fractal sum of ridges, 0..1: 1 on thin winding lines, low between them. */
export function makeRidges(noise: Noise, shape: NoiseShape): Noise {
  const layers = octaves(shape)
  return (x, y) => {
    let sum = 0
    for (const layer of layers) {
      const crest = 1 - Math.abs(noise(x * layer.frequency + layer.shift, y * layer.frequency - layer.shift))
      sum += layer.weight * crest * crest
    }
    return sum
  }
}

type Octave = { readonly frequency: number; readonly weight: number; readonly shift: number }

function octaves(shape: NoiseShape): readonly Octave[] {
  const layers: Octave[] = []
  let total = 0
  for (let i = 0, weight = 1, frequency = 1 / shape.wavelength; i < shape.octaves; i++) {
    layers.push({ frequency, weight, shift: i * 17.3 })
    total += weight
    weight *= shape.gain
    frequency *= LACUNARITY
  }
  return layers.map((layer) => ({ ...layer, weight: layer.weight / total }))
}

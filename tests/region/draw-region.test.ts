import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { drawRegion } from '../../server/region/draw-region.ts'
import { readRegion } from '../../server/region/read-region.ts'
import { redrawFolder } from '../../server/region/redraw-folder.ts'
import { geometryText, shadePng } from '../../server/region/write-region.ts'
import { isInside } from './on-map.ts'
import { smallRegion } from './small-region.ts'

// Each test draws a region; a busy machine must not fail them.
vi.setConfig({ testTimeout: 60_000 })

const draw = (text: string): { readonly shapes: string; readonly image: Buffer } => {
  const { geometry, shade } = drawRegion(readRegion('region.yaml', text))
  return { shapes: geometryText(geometry), image: Buffer.from(shadePng(shade)) }
}

describe('a region drawn twice', () => {
  const once = draw(smallRegion)

  it('gives the same bytes', () => {
    const again = draw(smallRegion)
    expect(again.shapes).toBe(once.shapes)
    expect(again.image.equals(once.image)).toBe(true)
  })

  it('gives other shapes from another seed', () => {
    expect(draw(smallRegion.replace('seed: 7', 'seed: 8')).shapes).not.toBe(once.shapes)
  })
})

describe('a folder redrawn', () => {
  const folder = mkdtempSync(join(tmpdir(), 'region-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('holds the shapes and the relief beside the input', () => {
    writeFileSync(join(folder, 'region.yaml'), smallRegion)
    const { shapes, image } = draw(smallRegion)
    expect(redrawFolder(folder)).toMatch(/geometry \d+ KB, shade \d+ KB$/)
    expect(readFileSync(join(folder, 'geometry.json'), 'utf8')).toBe(shapes)
    expect(readFileSync(join(folder, 'shade.png')).equals(image)).toBe(true)
  })
})

describe('a place on the wrong side of its coast', () => {
  it.each([
    ['a city at sea', '{ id: wet, name: Wet, kind: city, x: 40, y: 74, state: AAA }', true],
    ['a sea place on land', '{ id: dry, name: Dry, kind: sea, x: 40, y: 52 }', false],
  ])('%s moves the coast, never the place', (_, place, land) => {
    const { geometry } = drawRegion(readRegion('region.yaml', `${smallRegion}  - ${place}\n`))
    const { x, y } = readRegion('region.yaml', `${smallRegion}  - ${place}\n`).places[2]!
    expect(isInside(geometry.land, { x, y })).toBe(land)
  })
})

describe('a region file with a fault', () => {
  const faultOf = (from: string, to: string): string => {
    expect(smallRegion).toContain(from)
    try {
      readRegion('regions/two-shores/region.yaml', smallRegion.replace(from, to))
    } catch (error) {
      return (error as Error).message
    }
    return 'none'
  }
  const lineOf = (part: string): number => smallRegion.slice(0, smallRegion.indexOf(part)).split('\n').length

  it.each([
    ['a missing value', 'seed: 7\n', '', /region\.yaml:1 seed: /],
    ['a wrong value', 'width: 30, height: 1 ', 'width: 30, height: 2 ', /region\.yaml:17 chains\[0\]\.height: .*<=1/],
    ['an unknown key', 'name: Two Shores', 'name: Two Shores\nmood: calm', /region\.yaml:1 .*remove "mood": no such key here/],
    ['a bad id', 'id: alderton', 'id: Alderton', /places\[0\]\.id: a place id is kebab-case/],
  ])('names the line, the path and the remedy for %s', (_, from, to, message) => {
    expect(faultOf(from, to)).toMatch(message)
  })

  it('says which frontier is not drawn', () => {
    const message = faultOf('territory: [march, [-200, 320]', 'territory: [-marsh, [-200, 320]')
    expect(message).toContain(`region.yaml:${lineOf('territory: [march, [-200, 320]')} states[0].territory[0]`)
    expect(message).toContain('"-marsh" is not under "frontiers"; draw it there or correct the name')
  })

  it('says which state does not exist', () => {
    expect(faultOf('y: 40, state: AAA', 'y: 40, state: CCC')).toContain('there is no state "CCC"; use one of AAA, BBB')
  })

  it('says which id is used twice', () => {
    expect(faultOf('id: toll-gate', 'id: alderton')).toContain('"alderton" is used twice')
  })

  it('asks for the two sides of a border place', () => {
    expect(faultOf(', between: [AAA, BBB]', '')).toContain('a border place needs "between: [state, state]"')
  })

  it('says where it is not YAML', () => {
    expect(faultOf('lakes:', 'lakes: [')).toMatch(/region\.yaml:\d+ is not YAML: /)
  })

  it('names all faults at once', () => {
    expect(faultOf('id: toll-gate', 'id: alderton, state: CCC').split('\n')).toHaveLength(2)
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { wordCount } from '../../server/scenario/check-texts.ts'
import { runSheetOf } from '../../shared/review/run-sheet-of.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { ironMeadow } from '../play/iron-meadow.ts'
import { copyOfFirstRing, load, problemsOf } from './scenario-folder.ts'

let meadow: Scenario
beforeAll(async () => {
  meadow = await ironMeadow()
})

describe('the run sheet of Iron Meadow', () => {
  it('opens in at most 250 words, covers every turn, and says what to do when a seat is silent', () => {
    const { opening = '', steps = [] } = meadow.runSheet ?? {}
    expect(wordCount(opening)).toBeLessThanOrEqual(250)
    for (let turn = 1; turn <= meadow.turns; turn++)
      expect(
        steps.some((step) => step.turn === turn),
        `turn ${turn}`,
      ).toBe(true)
    expect(steps.filter(({ ifSilent }) => ifSilent !== undefined).length).toBeGreaterThanOrEqual(8)
    expect(steps.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['opening', 'hot-wash']))
  })

  it('puts each step at its minute of the pace played', () => {
    const at = (pace: 'standard' | 'brisk' | 'untimed') => runSheetOf({ scenario: meadow, pace })?.steps ?? []
    const standard = at('standard')
    expect(standard.find(({ turn, phase }) => turn === 1 && phase === 'briefing')?.at).toBe(11)
    expect(standard.at(-4)).toMatchObject({ phase: 'hot-wash', at: 164 })
    expect(at('brisk').at(-4)).toMatchObject({ phase: 'hot-wash', at: 109 })
    const minutes = standard.map((step) => step.at ?? Number.NaN)
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b))
    expect(
      at('untimed')
        .filter((step) => step.at !== undefined)
        .every(({ phase }) => phase === 'opening'),
    ).toBe(true)
    expect(standard.find(({ title }) => title === 'The drone')?.inject).toEqual({ no: '03-01', title: 'A drone falls 2 km inside Corvath' })
  })
})

describe('a run sheet', () => {
  const sheet = (steps: string): string => `opening: Welcome.\nsteps:\n${steps}`
  const beside = async (text: string) => {
    const folder = copyOfFirstRing()
    writeFileSync(join(folder, 'run-sheet.yaml'), text)
    return { folder, problems: await problemsOf(folder) }
  }

  it('stands in a file of its own', async () => {
    const { folder, problems } = await beside(sheet('  - { phase: briefing, turn: 1, title: Begin, say: "{BEL}, read." }\n'))
    expect(problems).toEqual([])
    const loaded = await load(folder)
    expect(loaded.ok && loaded.scenario.runSheet?.steps[0]?.say).toBe('Belmara, read.')
  })

  it.each([
    ['a turn that never comes', '  - { phase: orders, turn: 9, title: Late, say: x }\n', 'turn-late', 3],
    ['an inject that is not there', '  - { phase: orders, turn: 1, title: Odd, say: x, inject: none }\n', 'name-unknown', 3],
    [
      'steps out of order',
      '  - { phase: orders, turn: 2, title: B, say: x }\n  - { phase: orders, turn: 1, title: A, say: x }\n',
      'step-order',
      4,
    ],
  ])('is refused with %s, at its line', async (_what, steps, code, line) => {
    const { problems } = await beside(sheet(steps))
    expect(problems[0]).toMatchObject({ file: 'run-sheet.yaml', code, line })
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breakages } from './broken-files.ts'
import { copyOfFirstRing, edit, folderOf, load, positionOf, problemsOf } from './scenario-folder.ts'

describe('a broken scenario', { timeout: 60_000 }, () => {
  it.each(breakages)('says where: $what', async ({ file = 'scenario.yaml', from, to, code, at, hint = '', told = file }) => {
    const folder = copyOfFirstRing()
    edit(folder, file, [from, to])
    const loaded = await load(folder)
    const problems = loaded.ok ? [] : loaded.problems
    const { line, column } = positionOf(readFileSync(join(folder, told), 'utf8'), at)
    const shown = problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.code}`)
    expect(shown).toContain(`${told}:${line}:${column} ${code}`)
    const found = problems.find((one) => one.code === code && one.line === line)
    expect(found?.hint).toContain(hint)
    expect(found?.message).toMatch(/^.{5,200}\.$/)
    expect(found?.hint).toMatch(/^.{5,400}\.$|\?$/)
    expect(found?.message).not.toMatch(/invalid|unrecognized|undefined|NaN/i)
  })

  it('tells exact lines and columns of what an editor shows', async () => {
    const open = 'format: 1\nid: broken\nseats: [BEL\ntitle: Two\n'
    expect(await problemsOf(folderOf({ 'scenario.yaml': open }))).toMatchObject([
      { file: 'scenario.yaml', line: 4, column: 1, code: 'yaml-syntax' },
    ])
    const typo = 'format: 1\nid: broken\ntitel: Two\n'
    const problems = await problemsOf(folderOf({ 'scenario.yaml': typo }))
    expect(problems).toContainEqual(
      expect.objectContaining({ line: 3, column: 1, code: 'key-unknown', severity: 'error', hint: 'Did you mean title?' }),
    )
  })

  it('points at the exact column inside folded and quoted conditions', async () => {
    const folder = copyOfFirstRing()
    const folded = 'when: >-\n          turn >= 1 and\n          trust(BEL, NRO) > 3'
    const text = edit(folder, 'scenario.yaml', ['when: delivered(eyrieford) >= 6\n      text: Six', `${folded}\n      text: Six`])
    expect(await problemsOf(folder)).toMatchObject([{ ...positionOf(text, 'NRO'), code: 'expression-name', hint: 'Did you mean NOR?' }])
    const other = copyOfFirstRing()
    const quoted = edit(other, 'scenario.yaml', ['"belief(BEL, scrape) >= 0"', "'belief(''BEL'', ''scrap'') >= 0'"])
    expect(await problemsOf(other)).toMatchObject([{ ...positionOf(quoted, "''scrap''"), code: 'expression-name' }])
  })

  it('warns of files that are never read, and starts all the same', async () => {
    const folder = copyOfFirstRing()
    writeFileSync(join(folder, 'notes.txt'), 'for later')
    writeFileSync(join(folder, 'injects/turn-5.yml'), 'injects: []')
    const loaded = await load(folder)
    expect(loaded.ok && loaded.warnings.map((one) => `${one.severity} ${one.code} ${one.file}`)).toEqual([
      'warning file-unread injects/turn-5.yml',
      'warning file-unread notes.txt',
    ])
  })

  it('warns of a seat that gets too much, or has nothing to decide', async () => {
    const folder = copyOfFirstRing()
    edit(folder, 'injects/turn-3.yaml', ['    turn: 4\n', '    turn: 2\n'])
    edit(folder, 'injects/turn-3.yaml', ['        dueTurn: 4\n', '        dueTurn: 2\n'])
    const codes = (await problemsOf(folder)).map(({ severity, code, message }) => `${severity} ${code}: ${message}`)
    expect(codes).toContain('warning load-injects: BEL gets 3 injects in turn 2; at most 2.')
    expect(codes).toContain('warning load-asks: BEL gets 3 required answers in turn 2; at most 2.')
    const idle = copyOfFirstRing()
    edit(idle, 'injects/turn-3.yaml', ['      - to: NOR\n', '      - to: BEL\n'])
    edit(idle, 'injects/turn-4.yaml', ['parties: [BEL, NOR]', 'parties: [BEL, COR]'])
    expect((await problemsOf(idle)).map(({ message }) => message)).toContain('NOR has nothing to decide in turns 3 and 4.')
  })
})

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkScenario } from '../../server/scenario/check-scenario.ts'
import { listScenarios } from '../../server/scenario/list-scenarios.ts'
import type { LoadedScenario } from '../../server/scenario/load-folder.ts'
import { loadScenario, openLoader } from '../../server/scenario/load-scenario.ts'
import { copyOfFirstRing, folderOf, scenarios, settings, tempFolder } from './scenario-folder.ts'

const KB = 1024
const codesOf = (loaded: LoadedScenario): readonly string[] => (loaded.ok ? [] : loaded.problems.map(({ code }) => code))
const keys = (count: number): string => Array.from({ length: count }, (_, k) => `k${k}: 1`).join('\n')

/** Files meant to kill: each must be answered, whatever the answer. */
const bombs: Readonly<Record<string, string | Uint8Array>> = {
  '30 000 keys in one map': keys(30_000),
  '30 000 injects without anything': `injects:\n${'  - {}\n'.repeat(30_000)}`,
  '128 KB of bad escapes': `title: "${'\\q'.repeat(64 * KB)}"`,
  '10^5 open brackets': `seats: ${'['.repeat(100_000)}`,
  '10^5 open braces': `seats: ${'{a: '.repeat(60_000)}`,
  '10^5 dashes': '- '.repeat(100_000),
  '10^5 question marks': '? '.repeat(100_000),
  'a billion laughs': `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, k) => `${name}: &${name} [${`*${'abcdefgh'[k]},`.repeat(10)}]`).join('\n')}`,
  'an alias to itself': 'a: &a [*a]',
  'a merge of itself': 'a: &a\n  <<: *a',
  '250 KB of one word': `title: ${'x'.repeat(250 * KB)}`,
  '250 KB of colons': ':'.repeat(250 * KB),
  '250 KB of quotes': '"'.repeat(250 * KB),
  '250 KB of anchors': '&a '.repeat(80 * KB),
  '80 000 empty lists': `seats: [${'[],'.repeat(80_000)}]`,
  '250 KB of zeros': new Uint8Array(250 * KB),
  'half a sign': new Uint8Array([0x74, 0x3a, 0x20, 0xc3]),
  'a huge file': 'x'.repeat(300 * KB),
  'a condition of 250 KB': `review: { strengths: [{ when: "${'('.repeat(200 * KB)}", text: x }] }`,
  'numbers without end': `minutes: ${'9'.repeat(200_000)}`,
  'reserved keys': '__proto__: { ok: true }\nconstructor: 1\nprototype: 2',
  nothing: '',
  'a lone dash': '-',
  'a directive': '%YAML 9.9\n---\na: 1',
}

describe('the loader', { timeout: 60_000 }, () => {
  const loader = openLoader(settings)
  const strict = openLoader({ regions: settings.regions, actions: settings.actions })
  const load = (folder: string) => loader.load(folder)
  afterAll(() => Promise.all([loader.close(), strict.close()]))

  it.each(Object.keys(bombs))('survives %s', async (name) => {
    const loaded = await strict.load(folderOf({ 'scenario.yaml': bombs[name] ?? '' }))
    expect(loaded.ok).toBe(false)
    const problems = loaded.ok ? [] : loaded.problems
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(101)
    for (const one of problems) {
      expect(one).toMatchObject({ file: 'scenario.yaml', severity: 'error' })
      expect(Math.min(one.line, one.column)).toBeGreaterThanOrEqual(1)
      expect(one.message.length + one.hint.length).toBeGreaterThan(10)
    }
  })

  it.each([
    ['too deep', `a: ${'['.repeat(40)}${']'.repeat(40)}`, 'yaml-deep'],
    ['too large', 'x'.repeat(300 * KB), 'file-large'],
    ['no UTF-8', new Uint8Array([0x74, 0x3a, 0x20, 0xff]), 'file-encoding'],
    ['an alias', 'a: &x 1\nb: *x', 'yaml-alias'],
  ])('says what it was: %s', async (_what, text, code) => {
    const loaded = await load(folderOf({ 'scenario.yaml': text }))
    expect(codesOf(loaded)).toContain(code)
  })

  it('ends a worker that takes too long, and reads on with another', async () => {
    const hasty = openLoader({ ...settings, deadlineMs: 1 })
    const slow = await hasty.load(folderOf({ 'scenario.yaml': keys(30_000) }))
    const again = await hasty.load(join(tempFolder(), 'nowhere'))
    await hasty.close()
    expect(again.ok).toBe(false)
    expect(slow).toMatchObject({ ok: false, problems: [{ code: 'too-slow', file: 'scenario.yaml' }] })
  })

  it('ends a worker that takes too much memory, and nothing else', async () => {
    const small = openLoader({ ...settings, memoryMb: 32 })
    const lists = await small.load(folderOf({ 'scenario.yaml': `seats: [${'[],'.repeat(80_000)}]` }))
    const again = await small.load(join(tempFolder(), 'nowhere'))
    await small.close()
    expect(codesOf(lists)).toEqual(['too-big'])
    expect(codesOf(again)).toEqual(['file-missing'])
  })

  it('says that a folder or a file is missing', async () => {
    expect(await load(join(tempFolder(), 'nowhere'))).toMatchObject({ ok: false, problems: [{ code: 'file-missing' }] })
    expect(await load(folderOf({}))).toMatchObject({ ok: false, problems: [{ code: 'file-missing', file: 'scenario.yaml' }] })
    expect(await load('/etc/passwd')).toMatchObject({ ok: false, problems: [{ code: 'file-missing' }] })
  })

  it('reads no link, wherever it leads, and no device', async () => {
    const outside = folderOf({ 'secret.md': 'root:x:0:0' })
    const linked = copyOfFirstRing()
    symlinkSync(join(outside, 'secret.md'), join(linked, 'briefs/cor.md'))
    symlinkSync(outside, join(linked, 'stash'))
    writeFileSync(join(linked, 'scenario.yaml'), (await firstRingText()).replace('briefs/bel.md', 'briefs/cor.md'))
    const loaded = await load(linked)
    expect(codesOf(loaded)).toContain('file-outside')
    expect(JSON.stringify(loaded)).not.toContain('root:x')
    const folder = folderOf({})
    symlinkSync('/dev/zero', join(folder, 'scenario.yaml'))
    expect(await load(folder)).toMatchObject({ ok: false, problems: [{ code: 'file-outside' }] })
    const moved = folderOf({ 'scenario.yaml': await firstRingText() }, 'first-ring')
    symlinkSync(join(scenarios, 'first-ring/briefs'), join(moved, 'briefs'))
    expect(codesOf(await load(moved))).toContain('file-outside')
    const odd = folderOf({})
    mkdirSync(join(odd, 'scenario.yaml'))
    expect(await load(odd)).toMatchObject({ ok: false, problems: [{ code: 'file-outside' }] })
  })

  it.each([
    '../../../etc/passwd',
    '/etc/passwd',
    'briefs/../../secret.md',
    'briefs/..%2fx.md',
    'briefs\\x.md',
    'briefs/a.md\u0000.md',
    'injects/turn-1.yaml',
  ])('opens no brief called %s', async (name) => {
    const folder = copyOfFirstRing()
    writeFileSync(join(folder, 'scenario.yaml'), (await firstRingText()).replace('briefs/bel.md', JSON.stringify(name)))
    const loaded = await load(folder)
    expect(loaded.ok).toBe(false)
    expect(loaded.ok ? '' : loaded.problems[0]?.code).toMatch(/value-wrong|text-hidden/)
  })

  it('gives the same hash for the same files, and another for another word', async () => {
    const [one, two] = [await load(copyOfFirstRing()), await load(copyOfFirstRing())]
    const changed = copyOfFirstRing()
    writeFileSync(join(changed, 'briefs/bel.md'), 'Keep the lane open.')
    const third = await load(changed)
    expect(one.ok && two.ok && one.hash === two.hash).toBe(true)
    expect(one.ok && third.ok && one.hash !== third.hash).toBe(true)
    expect(one.ok && one.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('answers those who only check with every problem in order', async () => {
    const checked = await checkScenario(join(scenarios, 'first-ring'), settings)
    expect(checked).toEqual({ ok: true, problems: [] })
    expect(await checkScenario(folderOf({ 'scenario.yaml': 'format: 1' }), settings)).toMatchObject({ ok: false })
  })
})

describe('the list of scenarios', { timeout: 60_000 }, () => {
  it('shows a broken one with its problems beside the others', async () => {
    const folder = tempFolder()
    const files = { 'first-ring/scenario.yaml': 'format: 1\ntitel: x', 'regions/x': '', 'notes.md': '', '.git/scenario.yaml': '' }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const [broken, ...rest] = await listScenarios(folder, settings)
    expect(rest).toEqual([])
    expect(broken).toMatchObject({ id: 'first-ring', title: 'first-ring', seats: [] })
    expect(broken?.problems.length).toBeGreaterThan(0)
    expect(broken?.loaded).toBeUndefined()
  })

  it('has the card of First Ring', async () => {
    const found = (await listScenarios(scenarios, settings)).find(({ id }) => id === 'first-ring')
    expect(found).toMatchObject({ title: 'First Ring', minutes: 15, turns: 4, turnHours: 12, region: 'halcyra-gulf', problems: [] })
    expect(found?.seats.filter(({ playable }) => playable).map(({ id }) => id)).toEqual(['BEL', 'NOR'])
  })

  it('of a folder that is not there is empty', async () => {
    expect(await listScenarios(join(tempFolder(), 'nowhere'), settings)).toEqual([])
  })

  it('loads one folder without keeping a worker', async () => {
    expect(await loadScenario(folderOf({ 'scenario.yaml': 'a: 1' }), settings)).toMatchObject({ ok: false })
  })
})

const firstRingText = (): Promise<string> => readFile(join(scenarios, 'first-ring/scenario.yaml'), 'utf8')

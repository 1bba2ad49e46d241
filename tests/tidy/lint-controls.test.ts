import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { repository } from './source-tree.ts'

// A linter whose configuration stopped matching reports nothing and looks green. So each is shown code that it must refuse.

const folder = mkdtempSync(join(tmpdir(), 'entente-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const COMPILER = { strict: true, target: 'es2023', module: 'esnext', moduleResolution: 'bundler', noEmit: true }

function plant(name: string, text: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

function run(program: string, parameters: readonly string[], cwd: string): string {
  const { stdout, stderr } = spawnSync(join(repository, 'node_modules/.bin', program), parameters, { cwd, encoding: 'utf8' })
  return stdout + stderr
}

copyFileSync(join(repository, 'package.json'), join(folder, 'package.json'))
symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))

describe('oxlint, with types', () => {
  plant('tsconfig.json', JSON.stringify({ compilerOptions: COMPILER, include: ['*.ts'] }))
  const planted = plant(
    'planted.ts',
    `const save = async (): Promise<void> => undefined
export function leave(kind: 'a' | 'b'): void {
  save()
  ;[1].forEach(async () => await save())
  switch (kind) {
    case 'a':
      return
  }
}
`,
  )
  const output = run('oxlint', ['--type-aware', '-c', join(repository, '.oxlintrc.json'), planted], repository)

  it.each(['no-floating-promises', 'no-misused-promises', 'switch-exhaustiveness-check'])('sees a planted case of %s', (rule) => {
    expect(output).toContain(rule)
  })
})

describe('biome', () => {
  const config = JSON.parse(readFileSync(join(repository, 'biome.json'), 'utf8')) as object
  // The planted folder is no git repository.
  plant('biome.json', JSON.stringify({ ...config, vcs: { enabled: false } }))
  plant('shared/a.ts', `import { b } from './b.ts'\n\nexport const a = (x: any) => b(x)\nexport default a\n`)
  plant('shared/b.ts', `import { a } from './a.ts'\n\nexport const b = (x: unknown): unknown => a(x);\n`)
  plant('client/c.tsx', `export const C = () => <img src="x.png" />\n`)
  const output = run('biome', ['check', '--colors=off', '--max-diagnostics=50', folder], folder)

  it.each(['noExplicitAny', 'noDefaultExport', 'noImportCycles', 'useAltText', 'shared/b.ts format'])(
    'sees a planted case of %s',
    (rule) => {
      expect(output).toContain(rule)
    },
  )
})

describe('knip', () => {
  plant('server/main.ts', `import { used } from '../shared/lib/planted.ts'\n\nused()\n`)
  plant('shared/lib/planted.ts', `export const used = (): number => 1\nexport const deadExport = 2\n`)
  plant('shared/lib/dead-file.ts', `export const nobody = 1\n`)
  const output = run('knip', ['--no-progress', '--directory', folder], folder)

  it.each(['deadExport', 'shared/lib/dead-file.ts', 'phaser'])('sees that nobody uses %s', (name) => {
    expect(output).toContain(name)
  })

  it('sees that somebody uses the rest', () => {
    expect(output).not.toMatch(/\bused\b.*planted/)
  })
})

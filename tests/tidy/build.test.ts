import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { repository } from './source-tree.ts'

/** One file of the client's build, as much of it as the checks need. `loads` are the scripts a script needs before it runs. */
type Built = { readonly name: string; readonly text: string; readonly loads: readonly string[]; readonly entry: boolean }

/** Bytes, compressed, of everything but fonts that stands between a first visit and the join screen (performance.md, Q8). */
const FIRST_VISIT_BYTES_MAX = 250_000

/** Builds the client without writing it. */
async function buildClient(): Promise<readonly Built[]> {
  vi.stubEnv('NODE_ENV', 'production') // Vitest sets `test`, and React would come with its development parts.
  const result = (await build({
    configFile: join(repository, 'vite.config.ts'),
    root: join(repository, 'client'),
    logLevel: 'silent',
    build: { write: false },
  })) as Rolldown.RolldownOutput
  return result.output.map((file) =>
    file.type === 'chunk'
      ? { name: file.fileName, text: file.code, loads: file.imports, entry: file.isEntry }
      : {
          name: file.fileName,
          text: typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('latin1'),
          loads: [],
          entry: false,
        },
  )
}

/** The files that the browser fetches before the first screen: the page, its scripts with what they need, its styles. */
function firstVisit(files: readonly Built[]): readonly Built[] {
  const page = files.filter(({ name }) => name.endsWith('.html'))
  const reached = new Set(page)
  const open = files.filter(({ name, entry }) => entry || (name.endsWith('.css') && page.some(({ text }) => text.includes(name))))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const { loads } = file
    if (!reached.has(file)) open.push(...files.filter(({ name }) => loads.includes(name)))
    reached.add(file)
  }
  return [...reached]
}

/** What the content security policy (toolchain.md 7) would refuse in the page, or what should not leave the house. */
function checkBuild(files: readonly Built[]): string[] {
  const found: string[] = []
  for (const { name, text } of files) {
    if (name.endsWith('.map') || /sourceMappingURL=/.test(text)) found.push(`${name}: a source map`)
    if (name.endsWith('.css') && /url\(["']?data:(?:font|application\/font)/.test(text)) found.push(`${name}: a font inside the styles`)
    if (!name.endsWith('.html')) continue
    if (/<script(?![^>]*\bsrc=)/.test(text)) found.push(`${name}: a script inside the page`)
    if (/<style|\sstyle=|\son\w+=/.test(text)) found.push(`${name}: a style or a handler inside the page`)
    if (/(?:src|href)="https?:/.test(text)) found.push(`${name}: something from another server`)
  }
  return found
}

const isPhaser = ({ name }: Built): boolean => /^assets\/phaser-[\w-]+\.js$/.test(name)

describe('the build of the client', () => {
  let files: readonly Built[] = []
  beforeAll(async () => {
    files = await buildClient()
  }, 120_000)

  it('holds nothing that the content security policy refuses, and no source map', () => {
    expect(checkBuild(files)).toEqual([])
  })

  it('names every script and style by its content', () => {
    const assets = files.map(({ name }) => name).filter((name) => /\.(?:js|css)$/.test(name))
    expect(assets.filter((name) => !/^assets\/[\w.-]+-[\w-]{8}\.(?:js|css)$/.test(name))).toEqual([])
  })

  it('loads Phaser in a chunk of its own, and not on a first visit', () => {
    expect(files.filter(isPhaser)).toHaveLength(1)
    expect(firstVisit(files).filter(isPhaser)).toEqual([])
  })

  it(`asks at most ${FIRST_VISIT_BYTES_MAX / 1000} kB of a first visit`, () => {
    const bytes = firstVisit(files).map(({ name, text }) => ({ name, bytes: brotliCompressSync(Buffer.from(text)).length }))
    const total = bytes.reduce((sum, file) => sum + file.bytes, 0)
    expect(total, JSON.stringify(bytes)).toBeLessThanOrEqual(FIRST_VISIT_BYTES_MAX)
  })
})

describe('the check of the build', () => {
  const page = (text: string): Built => ({ name: 'index.html', text, loads: [], entry: false })
  const script = (name: string, ...loads: string[]): Built => ({ name, text: '', loads, entry: name === 'assets/main.js' })

  it.each([
    '<script>start()</script>',
    '<style>p { color: red }</style>',
    '<p style="color: red">',
    '<body onload="start()">',
    '<script src="https://cdn.example/a.js"></script>',
  ])('refuses a page with %s', (text) => {
    expect(checkBuild([page(text)])).toHaveLength(1)
  })

  it('refuses source maps and fonts inside styles', () => {
    expect(checkBuild([{ ...script('a.js'), text: '//# sourceMappingURL=a.js.map' }])).toHaveLength(1)
    expect(checkBuild([{ ...script('a.css'), text: 'src: url(data:font/woff2;base64,AA)' }])).toHaveLength(1)
  })

  it('lets pass a page that only points to its files', () => {
    expect(checkBuild([page('<script type="module" src="/assets/a.js"></script><link rel="stylesheet" href="/assets/a.css">')])).toEqual([])
  })

  it('follows what a script needs at once', () => {
    const files = [page(''), script('assets/main.js', 'assets/kit.js'), script('assets/kit.js', 'assets/phaser-12345678.js')]
    expect(firstVisit([...files, script('assets/phaser-12345678.js')]).filter(isPhaser)).toHaveLength(1)
    expect(firstVisit([...files.slice(0, 2), script('assets/phaser-12345678.js')]).filter(isPhaser)).toEqual([])
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { selfSigned } from './self-signed.ts'
import { dataFolder } from './test-server.ts'

vi.setConfig({ testTimeout: 120_000 })

const repository = join(import.meta.dirname, '../..')

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }
type Program = {
  readonly ended: Promise<Ended>
  readonly kill: (signal: NodeJS.Signals) => void
  readonly says: (text: string) => Promise<string>
}

/** Runs the program from its sources, as `npm run dev` does, until it ends or the test is over. */
function run(variables: Readonly<Record<string, string>>, words: readonly string[] = ['--dev']): Program {
  const program = words[0] === 'entente' ? ['server/cli/entente.ts', ...words.slice(1)] : ['server/main.ts', ...words]
  const { VITEST: _inside, ...own } = process.env
  const env = { ...own, HOST: '127.0.0.1', PORT: '0', ENTENTE_DATA: dataFolder(), ...variables }
  const child = spawn(process.execPath, ['--import', 'tsx', ...program], { cwd: repository, env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => (said.out.includes(text) ? resolve(said.out) : undefined)
        child.stdout.on('data', look)
        look()
        void ended.then(({ code, err }) => reject(new Error(`It ended with ${code}: ${err}`)))
      }),
  }
}

describe('the program', () => {
  it('ends with one sentence when a setting cannot be used', async () => {
    const { code, out, err } = await run({ PORT: 'eighty' }).ended
    expect([code, out, err]).toEqual([1, '', 'PORT is “eighty”; it must be a number from 0 to 65535, such as PORT=4600.\n'])
  })

  it('says which options it has', async () => {
    const { code, err } = await run({}, ['--port', '80']).ended
    expect([code, err]).toEqual([1, expect.stringMatching(/^These options are not understood: --port 80\./)])
  })

  it('says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const { code, err } = await run({ PORT: port }).ended
    expect([code, err]).toEqual([1, expect.stringMatching(new RegExp(`^Port ${port} is in use by another program\\.[^\\n]*\\n$`))])
  })

  it('says that the data folder cannot be used', async () => {
    const file = join(dataFolder(), 'a-file')
    writeFileSync(file, 'x')
    chmodSync(file, 0o400)
    const { code, err } = await run({ ENTENTE_DATA: file }).ended
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toContain(file)
  })

  it('prints its addresses, the facilitator’s link and the network’s mode; a second one is told; SIGTERM ends it in order', async () => {
    const folder = dataFolder()
    const first = run({ ENTENTE_DATA: folder })
    const out = await first.says('Stop with Ctrl+C')
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\n/)
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+\/run#key=[0-9a-z]{32}\n/)
    expect(out).toContain('Only this computer can reach it.')
    const second = await run({ ENTENTE_DATA: folder }).ended
    expect([second.code, second.err.trim().split('\n').length]).toEqual([1, 1])
    first.kill('SIGTERM')
    expect(await first.ended).toMatchObject({ code: 0, err: '' })
  })
})

describe('what it prints', () => {
  const printed = (out: string): readonly string[] => [...out.matchAll(/^ {2}(https?:\S+:\d+)$/gm)].map(([, address]) => address ?? '')

  it.each(['0.0.0.0', '::'])('listening on %s, are addresses at which people can join', async (HOST) => {
    const addresses = printed(await run({ HOST }).says('Stop with Ctrl+C'))
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) {
      const answer = await fetch(`${address}/api/join`, {
        method: 'POST',
        headers: { origin: address, 'content-type': 'application/json' },
        body: JSON.stringify({ code: 'AAAA-AAAA', name: 'Ann' }),
      })
      expect([address, answer.status, await answer.json()]).toEqual([address, 403, expect.objectContaining({ refused: 'wrong-code' })])
    }
  })

  it('with a certificate, are https addresses, and says that they are encrypted', async () => {
    const folder = dataFolder()
    const { cert, key } = selfSigned()
    const files = { ENTENTE_TLS_CERT: join(folder, 'cert.pem'), ENTENTE_TLS_KEY: join(folder, 'key.pem') }
    writeFileSync(files.ENTENTE_TLS_CERT, cert)
    writeFileSync(files.ENTENTE_TLS_KEY, key)
    const out = await run(files).says('Stop with Ctrl+C')
    expect(printed(out)).toEqual([expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/)])
    expect(out).toContain('Connections are encrypted.')
  })
})

describe('entente', () => {
  it('checks a scenario', async () => {
    const { code, out } = await run({}, ['entente', 'scenario', 'check', 'scenarios/first-ring']).ended
    expect([code, out]).toEqual([0, expect.stringContaining('can be played')])
  })

  it('says what is wrong with a scenario, for people and for programs', async () => {
    const folder = dataFolder()
    writeFileSync(join(folder, 'scenario.yaml'), 'format: 1\nid: [')
    const people = await run({}, ['entente', 'scenario', 'check', folder]).ended
    expect([people.code, people.out]).toEqual([1, expect.stringMatching(/scenario\.yaml:\d+:\d+ error: /)])
    const program = await run({}, ['entente', 'scenario', 'check', folder, '--json']).ended
    expect([program.code, JSON.parse(program.out)]).toEqual([1, expect.objectContaining({ ok: false })])
  })

  it('verifies an exported log', async () => {
    const file = join(dataFolder(), 'log.json')
    writeFileSync(file, '{}')
    const { code, out } = await run({}, ['entente', 'log', 'verify', file]).ended
    expect([code, out]).toEqual([1, expect.stringContaining('This is no exported log')])
  })

  it('shows how it is used when it is not understood', async () => {
    const { code, err } = await run({}, ['entente', 'play', 'first-ring']).ended
    expect([code, err]).toEqual([2, expect.stringContaining('entente scenario check <folder>')])
  })
})

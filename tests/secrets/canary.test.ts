import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createScenarios } from '../../server/session/scenarios.ts'
import { checkOrder } from '../../shared/action/_check-order.ts'
import { chooseOrders } from '../../shared/bot/choose.ts'
import { rules } from '../../shared/game.ts'
import { mirrorView } from '../../shared/patch/mirror.ts'
import { type Browser, facilitator, openExercise, player } from '../server/browser.ts'
import { sit, type Table } from '../server/table.ts'
import { startTestServer } from '../server/test-server.ts'

/** First Ring with a canary in every secret text of Norvane, and in what control alone may read. */
const folder = mkdtempSync(join(tmpdir(), 'entente-canary-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secretOfNorvane = 'CANARYNORVANE'
const secretOfControl = 'CANARYCONTROL'

function plant(): void {
  cpSync(join(import.meta.dirname, '../../scenarios'), folder, { recursive: true })
  const ring = join(folder, 'first-ring')
  const change = (file: string, how: (text: string) => string): void =>
    writeFileSync(join(ring, file), how(readFileSync(join(ring, file), 'utf8')))
  change('briefs/nor.md', (text) => `${text}\n\n${secretOfNorvane}\n`)
  change('injects/turn-1.yaml', (text) =>
    text.replace('P-31, deck log:', `${secretOfNorvane} P-31, deck log:`).replace(/notes: (?=[A-Z])/g, `notes: ${secretOfControl} `),
  )
  change('scenario.yaml', (text) =>
    text.replace('Speak with Belmara inside six hours of the scrape.', `${secretOfNorvane} Speak with Belmara inside six hours.`),
  )
}

/** The server's clock runs a thousand times faster, so that its limits on speed let a whole game through at once. */
const fastTime = {
  wallMs: () => Date.now(),
  steadyMs: () => performance.now() * 1000,
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

const decided = new Set<string>()

/** Does what a sensible bot in this seat would, from what this device was sent. Returns how many orders were taken. */
async function act(table: Table, moment: 'consultation' | 'reply' | 'orders'): Promise<number> {
  if (table.mirror === undefined) return 0
  const view = mirrorView(table.mirror)
  let taken = 0
  for (const order of chooseOrders(view, { actions: [...rules.actions.values()], moment, check: checkOrder })) {
    const answer = await table.ask('order', { turn: table.clock.turn, kind: order.kind, params: order.params })
    if ('ok' in answer) taken += 1
    decided.add(order.kind)
  }
  return taken
}

const bytesOf = (table: Table): string => JSON.stringify(table.frames)

async function playOut(belmara: Table, norvane: Table): Promise<void> {
  for (let turn = 1; turn <= 4; turn++) {
    for (const phase of ['briefing', 'consultation', 'orders', 'debrief'] as const) {
      await Promise.all([belmara.phase(phase, turn), norvane.phase(phase, turn)])
      if (phase === 'consultation')
        for (let i = 0; i < 3; i++) if ((await act(norvane, 'consultation')) + (await act(belmara, 'consultation')) === 0) break
      if (phase === 'orders') await Promise.all([act(belmara, 'orders'), act(norvane, 'orders')])
      if (phase === 'consultation') await whisper(norvane, `${secretOfNorvane} ${turn} ${phase}`)
      await Promise.all([finish(belmara), finish(norvane)])
    }
  }
}

/** Says "we are done" until the phase is over: this test plays faster than the limit on commands, and news may keep a phase open. */
async function finish(table: Table): Promise<void> {
  const { phase, turn } = table.clock
  while (table.clock.phase === phase && table.clock.turn === turn) await table.ask('done', { done: true })
}

/** What Norvane writes to itself and to control, and a draft it leaves on its desk. */
async function whisper(norvane: Table, words: string): Promise<void> {
  await norvane.ask('say', { to: 'room', text: words })
  await norvane.ask('say', { to: 'control', text: words })
  norvane.send('desk', { key: 'draft:note', value: words })
}

describe('a whole game with two people', () => {
  test('sends Belmara no byte of what only Norvane or control may know; nor does the log of the server', { timeout: 120_000 }, async () => {
    plant()
    const scenarios = createScenarios(folder)
    const server = await startTestServer({ scenarios, time: fastTime })
    const card = await openExercise(await facilitator(server), { seats: { BEL: 'person', NOR: 'person' } })
    const seats: readonly Browser[] = [
      await player(server, card, { name: 'A', seat: 'BEL' }),
      await player(server, card, { name: 'B', seat: 'NOR' }),
    ]
    const [one, two] = seats
    if (one === undefined || two === undefined) throw new Error('Two people sit down.')
    const belmara = await sit(one, card.session)
    const norvane = await sit(two, card.session)
    const control = await sit(await facilitator(server), card.session, 'control')
    await control.ask('control', { act: { do: 'start' } })
    await playOut(belmara, norvane)
    await Promise.all([belmara.phase('hot-wash', 4), norvane.phase('hot-wash', 4)])
    await scenarios.close()
    const lobby = await one.ask('GET', `/api/lobby/${card.session}`)
    expect(bytesOf(norvane)).toContain(secretOfNorvane)
    expect(decided.size).toBeGreaterThan(8)
    for (const where of [bytesOf(belmara), lobby.text, server.logged.join('\n')]) {
      expect(where.includes(secretOfNorvane)).toBe(false)
      expect(where.includes(secretOfControl)).toBe(false)
    }
    expect(server.logged.join('\n')).not.toContain(card.code)
  })
})

import { describe, expect, it } from 'vitest'
import { briefingOf, linesOfTurn } from '../../../client/panel/briefing/briefing-facts.ts'
import { coachPlace } from '../../../client/panel/coach/coach-place.ts'
import { formatTour, marksNow, parseTour } from '../../../client/panel/coach/next-mark.ts'
import { resultLines } from '../../../client/panel/debrief/result-lines.ts'
import { ownStocks, ownUnits } from '../../../client/panel/dossier/capability-facts.ts'
import { incidentFacts } from '../../../client/panel/dossier/incident-facts.ts'
import { publicRungs } from '../../../client/panel/top-bar/regional-tension.ts'
import { eventWords } from '../../../client/screen/play/event-words.ts'
import { goToItems } from '../../../client/screen/play/go-to-items.ts'
import { type PlayKey, playWish } from '../../../client/screen/play/play-keys.ts'
import { isShort, layoutOf } from '../../../client/screen/play/play-layout.ts'
import { actionRegistry } from '../../../shared/action/registry.gen.ts'
import type { Coach } from '../../../shared/noun/coach.ts'
import { line, moved, rec, setting, viewOf } from './small-view.ts'

describe('keys', () => {
  const press = (key: string, more: Partial<PlayKey> = {}): PlayKey => ({
    key,
    code: '',
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    ...more,
  })
  const free = { typing: false, letters: true, afterPrefix: false }

  it('ask for regions, tabs, lines, panels and sheets', () => {
    expect(playWish(press('F6'), free)).toEqual({ wish: 'region', step: 1 })
    expect(playWish(press('F6', { shiftKey: true }), free)).toEqual({ wish: 'region', step: -1 })
    expect(playWish(press('2'), free)).toEqual({ wish: 'tab', tab: 'council' })
    expect(playWish(press('¡', { altKey: true, code: 'Digit1' }), free)).toEqual({ wish: 'line', state: 1 })
    expect(playWish(press('Enter', { ctrlKey: true }), free)).toEqual({ wish: 'commit' })
    expect(playWish(press('K', { ctrlKey: true }), free)).toEqual({ wish: 'go-to' })
    expect(playWish(press('['), free)).toEqual({ wish: 'dossier' })
    expect(playWish(press('x'), free)).toBeUndefined()
  })

  it('take G and I one after the other', () => {
    expect(playWish(press('g'), free)).toEqual({ wish: 'prefix' })
    expect(playWish(press('i'), { ...free, afterPrefix: true })).toEqual({ wish: 'incident' })
    expect(playWish(press('o'), { ...free, afterPrefix: true })).toBeUndefined()
    expect(playWish(press('i'), free)).toBeUndefined()
  })

  it('leave letters to text fields, and to people who switched them off', () => {
    for (const where of [
      { ...free, typing: true },
      { ...free, letters: false },
    ]) {
      expect(playWish(press('o'), where)).toBeUndefined()
      expect(playWish(press('/'), where)).toBeUndefined()
      expect(playWish(press('F6'), where)).toEqual({ wish: 'region', step: 1 })
      expect(playWish(press('k', { ctrlKey: true }), where)).toEqual({ wish: 'go-to' })
    }
  })
})

describe('the layout', () => {
  it('follows the width, and says when the window is low', () => {
    expect([1920, 1680, 1440, 1280, 1100, 900, 768, 390].map(layoutOf)).toEqual([
      'wide',
      'wide',
      'full',
      'full',
      'rail',
      'tabs',
      'tabs',
      'phone',
    ])
    expect([isShort(799), isShort(800)]).toEqual([true, false])
  })
})

describe('going to anything', () => {
  it('finds places, states, incidents, news, and the actions offered by now', () => {
    const view = viewOf(rec('incident:one', { title: 'A scrape', turn: 1, at: 0 }), rec('news:one', { title: 'Fog', from: 'Radio' }))
    const items = goToItems(view, { setting, actions: Object.values(actionRegistry), turn: 2 })
    expect(items.filter(({ kind }) => kind === 'action').map(({ id }) => id)).toEqual(['submit-belief'])
    expect(items.find(({ id }) => id === 'bel-air')).toEqual({ id: 'bel-air', kind: 'place', label: 'BEL-AIR', note: 'Belmara' })
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(items.map(({ kind }) => kind).filter((kind, i, all) => all.indexOf(kind) === i)).toEqual([
      'incident',
      'state',
      'action',
      'place',
      'news',
    ])
  })
})

describe('the briefing', () => {
  const news = (id: string, turn: number, at = 0) =>
    rec(`news:${id}`, { title: id, from: '', method: '', body: { text: id, sha: '' }, turn, at, to: [] })
  const ask = (id: string, dueTurn: number, status = 'open') =>
    rec(`ask:${id}`, { seat: 'BEL', says: { say: id }, turn: 1, dueTurn, dueAt: 0, status })

  it('has at most three items, five lines of the last turn, and what is still asked, soonest first', () => {
    const heard = Array.from({ length: 9 }, (_, i) => line(i, 1, { feed: 'result', say: `Result ${i}` }))
    const view = viewOf(
      news('d', 2, 9),
      news('a', 2),
      news('b', 2, 1),
      news('c', 2, 2),
      news('old', 1),
      ask('late', 4),
      ask('soon', 2),
      ask('done', 2, 'answered'),
    )
    const briefing = briefingOf(view, heard, 2)
    expect(briefing.items.map(({ title }) => title)).toEqual(['a', 'b', 'c'])
    expect(briefing.more).toBe(1)
    expect(briefing.lastTurn).toHaveLength(5)
    expect(briefing.asks.map(({ id }) => id)).toEqual(['ask:soon', 'ask:late'])
  })

  it('says what happened before what was said of it, each thing once, and nothing that was withdrawn', () => {
    const lines = linesOfTurn(
      [
        line(0, 1, { feed: 'media', say: 'A statement' }),
        line(1, 1, { feed: 'result', say: 'Relief landed' }),
        line(2, 1, { feed: 'result', say: 'Relief landed' }),
        line(3, 1, { feed: 'result', say: 'Gone', withdrawn: true }),
        line(4, 2, { feed: 'result', say: 'Later' }),
        line(5, 1, { feed: 'why', say: '' }),
      ],
      1,
    )
    expect(lines.map(({ say }) => say)).toEqual(['Relief landed', 'A statement'])
  })
})

describe('the result of a turn', () => {
  const need = rec('need:one', { place: 'cor-city' })
  const approval = (i: number, by: number) =>
    moved(i, 1, {
      id: 'state:BEL',
      field: 'approval',
      from: 50,
      to: 50 + by,
      parts: [
        [by + 1, 'Relief'],
        [-1, 'A rumour'],
      ],
    })

  it('is at most seven lines, with place and largest cause, and keeps room for figures', () => {
    const results = Array.from({ length: 9 }, (_, i) => line(i, 1, { feed: 'result', say: `Result ${i}`, about: ['need:one'] }))
    const lines = resultLines(viewOf(need), [...results, approval(20, 3)], 1)
    expect(lines).toHaveLength(7)
    expect(lines[0]).toMatchObject({ object: 'need:one', place: 'cor-city' })
    expect(lines.at(-1)).toMatchObject({ id: 'move-20', cause: { by: 4, why: { say: 'Relief' } } })
  })

  it('leaves out moves that nobody would feel, and other turns', () => {
    expect(resultLines(viewOf(), [approval(0, 0.2), line(1, 2, { feed: 'result', say: 'Later' })], 1)).toEqual([])
  })
})

describe('coach marks', () => {
  const mark = (id: string, no: number, phase = 'briefing'): Coach => ({
    id,
    kind: 'coach',
    seat: 'BEL',
    no,
    turn: 1,
    phase,
    anchor: 'map',
    title: id,
    text: '',
  })
  const marks = [mark('b', 2), mark('a', 1), mark('c', 3, 'orders')]
  const now = { turn: 1, phase: 'briefing' }

  it('come one by one in their order, in their phase, until they are done or the tour is off', () => {
    expect(marksNow(marks, now, parseTour('')).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(marksNow(marks, now, { off: false, done: ['a'] }).map(({ id }) => id)).toEqual(['b'])
    expect(marksNow(marks, now, { off: true, done: [] })).toEqual([])
  })

  it('remember what was seen, and start anew from anything else', () => {
    const tour = { off: false, done: ['a'] }
    expect(parseTour(formatTour(tour))).toEqual(tour)
    for (const text of ['', 'null', '[]', '{"done":3}', '{']) expect(parseTour(text)).toEqual({ off: false, done: [] })
  })

  it('stand beside their anchor where there is room, and always inside the window', () => {
    const view = { width: 1440, height: 900 }
    const card = { width: 300, height: 150 }
    expect(coachPlace({ left: 0, top: 100, width: 292, height: 500 }, card, view)).toEqual({ left: 304, top: 100 })
    expect(coachPlace({ left: 1084, top: 100, width: 356, height: 500 }, card, view)).toEqual({ left: 772, top: 100 })
    const whole = coachPlace({ left: 0, top: 0, width: 1440, height: 900 }, card, view)
    expect(whole.left + card.width).toBeLessThanOrEqual(1440)
    expect(coachPlace({ left: 0, top: 800, width: 1440, height: 100 }, card, view).top).toBeLessThan(800 - 150)
  })
})

describe('what is known and held', () => {
  it('gives each incident its evidence, newest first, and the estimate written down', () => {
    const evidence = (id: string, turn: number, seat = 'BEL') =>
      rec(`evidence:${id}`, {
        seat,
        incident: 'incident:one',
        by: 'log',
        leans: 'accident',
        strength: 'weak',
        says: { say: id },
        turn,
        at: 0,
      })
    const [facts] = incidentFacts(
      viewOf(
        rec('incident:one', { title: 'A scrape', turn: 1, at: 0 }),
        rec('belief:one', {
          seat: 'BEL',
          incident: 'incident:one',
          low: 0.2,
          high: 0.4,
          submitted: { p: 0.3, confidence: 'low', turn: 1 },
        }),
        evidence('old', 1),
        evidence('new', 2),
      ),
    )
    expect(facts?.evidence.map(({ id }) => id)).toEqual(['evidence:new', 'evidence:old'])
    expect(facts).toMatchObject({ band: { low: 0.2, high: 0.4 }, estimate: { p: 0.3 } })
  })

  it('groups units and leaves out goods that are not there', () => {
    const unit = (id: string, busyTurn: number) =>
      rec(`asset:${id}`, { state: 'BEL', type: 'c130', name: `Heron ${id}`, place: 'bel-air', payloadKg: 1, busyTurn })
    const view = viewOf(
      unit('1', 0),
      unit('2', 2),
      rec('stock:one', { state: 'BEL', place: 'bel-air', kg: { water: 1500, food: 0, shelter: 0, medical: 0, fuel: 0 } }),
    )
    expect(ownUnits(view, 2)).toEqual([{ type: 'c130', place: 'bel-air', count: 2, busy: 1, ids: ['asset:1', 'asset:2'], name: 'Heron' }])
    expect(ownStocks(view)).toEqual([{ place: 'bel-air', tonnes: [['water', 1.5]] }])
  })

  it('takes the highest public rung as regional tension, one’s own pair first of equals', () => {
    const pair = (id: string, level: number) => rec(`rung:${id}`, { between: id.split('-'), rung: level, turn: 1 })
    expect(publicRungs(viewOf(pair('COR-NOR', 3), pair('BEL-NOR', 3), pair('BEL-COR', 1))).map(({ id }) => id)).toEqual([
      'rung:BEL-NOR',
      'rung:COR-NOR',
      'rung:BEL-COR',
    ])
  })
})

describe('what is said aloud', () => {
  const say = ({ say: text }: { readonly say: string }): string => text

  it('reads news, messages and phases, counts many results, and does not wait with a red line', () => {
    const words = eventWords(
      [
        line(0, 2, { feed: 'log', say: 'Turn {turn}: Debrief.' }),
        line(1, 2, { feed: 'news', say: 'Fog' }),
        line(2, 2, { feed: 'line', say: 'Norvane proposes' }),
        ...[3, 4, 5].map((i) => line(i, 2, { feed: 'result', say: `Result ${i}` })),
        line(6, 2, { feed: 'result', say: 'A red line was crossed: {text}' }),
        line(7, 2, { feed: 'why', say: '' }),
      ],
      say,
    )
    expect(words.map(({ urgency, text }) => `${urgency}: ${text}`)).toEqual([
      'assertive: A red line was crossed: {text}',
      'polite: Turn {turn}: Debrief.',
      'polite: News: Fog',
      'polite: Norvane proposes',
      'polite: 3 results of the turn. They stand in the debrief.',
    ])
  })
})

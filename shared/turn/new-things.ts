import { articlesOf, fillArticles } from '../action/council/_articles.ts'
import type { Draft } from '../model/state.ts'
import type { Activity } from '../noun/activity.ts'
import type { Agreement } from '../noun/agreement.ts'
import type { Asset } from '../noun/asset.ts'
import type { Brief } from '../noun/brief.ts'
import { type Capacity, capacityId } from '../noun/capacity.ts'
import type { Coach } from '../noun/coach.ts'
import type { Council } from '../noun/council.ts'
import { type Damage, damageId } from '../noun/damage.ts'
import { type Gate, gateId } from '../noun/gate.ts'
import type { Inject } from '../noun/inject.ts'
import type { Interest } from '../noun/interest.ts'
import { type Leader, leaderId } from '../noun/leader.ts'
import type { Line } from '../noun/line.ts'
import type { Notice } from '../noun/notice.ts'
import type { Objective } from '../noun/objective.ts'
import type { RedLine } from '../noun/red-line.ts'
import type { Goods, Stock } from '../noun/stock.ts'
import type { Template } from '../noun/template.ts'
import type { Scenario, ScenarioSeat } from '../scenario/format.ts'
import { scenarioRef, startId } from './start-id.ts'

/** Planning payloads in kilograms (2.10). */
const payloadKg: Readonly<Record<Asset['type'], number>> = {
  a400m: 22_000,
  c17: 40_000,
  c130: 11_000,
  helicopter: 2_000,
  'landing-ship': 800_000,
  'ro-ro': 3_000_000,
  truck: 10_000,
  engineers: 0,
  patrol: 0,
  hospital: 0,
}

/** What one seat starts with beside its figures: brief, aims, lines not to be crossed, goods and lift. */
export function putSeatThings(draft: Draft, s: ScenarioSeat): void {
  const { header } = draft
  if (offers(draft, 'train-partner')) draft.put<Capacity>({ ...s.capacity, id: capacityId(s.id), kind: 'capacity', state: s.id })
  const id = (kind: string, name: string): string => startId(header, kind, `${s.id}/${name}`)
  if (s.brief !== undefined)
    draft.put<Brief>({ id: id('brief', 'brief'), kind: 'brief', seat: s.id, body: scenarioRef(header, `brief/${s.id}`) })
  for (const o of s.objectives) draft.put<Objective>({ id: id('objective', o.id), kind: 'objective', seat: s.id, text: o.text, met: false })
  for (const r of s.redLines) {
    draft.put<RedLine>({
      id: id('red-line', r.id),
      kind: 'red-line',
      seat: s.id,
      text: r.text,
      status: 'holding',
      crossedTurn: 0,
      shared: r.shared,
    })
  }
  for (const stock of s.stocks) {
    draft.put<Stock>({ id: id('stock', stock.at), kind: 'stock', state: s.id, place: stock.at, kg: stock.kg as Record<Goods, number> })
  }
  for (const asset of s.assets) {
    for (let n = 1; n <= asset.count; n++) {
      const name = asset.count === 1 ? asset.name : `${asset.name} ${n}`
      const one = { state: s.id, type: asset.type, name, place: asset.at, payloadKg: payloadKg[asset.type], busyTurn: 0 }
      draft.put<Asset>({ id: id('asset', `${asset.name}/${asset.at}/${n}`), kind: 'asset', ...one })
    }
  }
}

/** What a state wants to keep or gain: its own seat reads it. */
export function putInterests(draft: Draft, s: ScenarioSeat): void {
  for (const { id: name, text, weight } of s.interests) {
    const id = startId(draft.header, 'interest', `${s.id}/${name}`)
    draft.put<Interest>({ id, kind: 'interest', seat: s.id, text, weight })
  }
}

/** Lines, councils, planned exercises, templates, coach marks and the list of injects. */
export function putWorldThings(draft: Draft): void {
  putGates(draft)
  putLeaders(draft)
  for (const [place, percent] of Object.entries(draft.header.scenario.damage))
    draft.put<Damage>({ id: damageId(place), kind: 'damage', place, percent })
  const { header } = draft
  const { scenario } = header
  const id = (kind: string, name: string): string => startId(header, kind, name)
  for (const l of scenario.lines) {
    const { id: name, tested, ...rest } = l
    draft.put<Line>({ ...rest, id: id('line', name), kind: 'line', lastTest: tested ? 1 : 0, attempts: 0, attemptsTurn: 0 })
  }
  for (const { id: name, ...c } of scenario.councils) draft.put<Council>({ ...c, id: id('council', name), kind: 'council' })
  for (const t of scenario.templates) draft.put<Template>(templateOf(t, id('template', t.id)))
  for (const g of scenario.agreements ?? []) putAgreement(draft, g)
  for (const a of scenario.activities) putActivity(draft, a)
  for (const c of scenario.coach) {
    const seats = c.to === 'all' ? scenario.seats.map((s) => s.id) : c.to
    for (const seat of seats) {
      const no = scenario.coach.indexOf(c)
      draft.put<Coach>({
        id: id('coach', `${c.id}/${seat}`),
        kind: 'coach',
        seat,
        no,
        turn: c.turn,
        phase: c.phase,
        anchor: c.anchor,
        title: c.title,
        text: c.text,
      })
    }
  }
  for (const i of scenario.injects) {
    const to = i.to === 'all' ? scenario.seats.map((s) => s.id) : i.to
    const turn = typeof i.turn === 'number' ? { plannedTurn: i.turn } : {}
    const run = i.planning === 'draft' || i.planning === 'deferred' || i.planning === 'obsolete' ? 'draft' : 'scheduled'
    draft.put<Inject>({
      id: id('inject', i.id),
      kind: 'inject',
      no: i.no,
      ref: i.id,
      title: i.title,
      category: i.category,
      to,
      run,
      due: false,
      ...turn,
    })
  }
}

/** A template as everybody reads it: by what condition an undertaking counts as kept stays with the rules. */
function templateOf({ id: name, articles, ...rest }: Scenario['templates'][number], id: string): Template {
  const shown = articles.map(({ benchmark, ...article }) => {
    if (benchmark === undefined) return article
    const { metrics, verifiers, required } = benchmark
    return { ...article, benchmark: { metrics, verifiers, required } }
  })
  return { ...rest, articles: shown, id, kind: 'template', name }
}

function putActivity(draft: Draft, a: Draft['header']['scenario']['activities'][number]): void {
  const { header } = draft
  const length = Math.max(1, Math.ceil(a.hours / header.scenario.turnHours))
  const { id: name, hours: _hours, notified, calendar, ...rest } = a
  const endTurn = a.startTurn + length - 1
  const plain = { snap: false, open: false, notice: notified.length > 0 ? 1 : 0, invited: [], observed: false }
  const id = startId(header, 'activity', name)
  draft.put<Activity>({ ...rest, ...plain, id, kind: 'activity', endTurn, status: 'planned', notified })
  const { title, place, troops, startTurn } = a
  const told = { kind: 'notice' as const, activity: id, from: a.owner, title, place, troops, startTurn, endTurn, turn: 0 }
  const put = (of: string, to: readonly string[]) =>
    draft.put<Notice>({ id: startId(header, 'notice', of), ...told, to, observersInvited: false })
  if (calendar !== undefined) put(`calendar/${name}`, calendar)
  if (notified.length > 0) put(name, notified)
}

/** An agreement that was signed and ratified before the first turn. */
function putAgreement(draft: Draft, given: NonNullable<Draft['header']['scenario']['agreements']>[number]): void {
  const { header } = draft
  const form = header.scenario.templates.find((t) => t.id === given.template)
  const [by] = given.parties
  if (form === undefined || by === undefined) return
  const { parties, institution } = given
  const kept = { signed: parties, ratified: parties, status: 'inForce' as const, turn: 0, signedTurn: 0, stale: 0, version: 1 }
  draft.put<Agreement>({
    ...kept,
    id: startId(header, 'agreement', given.id),
    kind: 'agreement',
    template: startId(header, 'template', form.id),
    title: form.title,
    parties,
    by,
    articles: fillArticles(articlesOf(form), given),
    verification: form.verification,
    public: given.public,
    institution,
  })
}

/** What only control may open, closed at the start; a scenario that does not offer the action has no gate. */
function putGates(draft: Draft): void {
  for (const [what, action] of [
    ['force', 'use-force'],
    ['covert', 'spread-covertly'],
  ] as const) {
    if (offers(draft, action))
      draft.put<Gate>({ id: gateId(what), kind: 'gate', what, open: draft.header.scenario.opened.includes(what) ? 1 : 0 })
  }
}

const offers = (draft: Draft, action: string): boolean => draft.header.scenario.offered.some((o) => o.action === action)

/** Who governs at the start, where the scenario says so. */
function putLeaders(draft: Draft): void {
  for (const l of draft.header.scenario.leaders)
    draft.put<Leader>({
      id: leaderId(l.state),
      kind: 'leader',
      state: l.state,
      name: l.name,
      since: 0,
      termEnds: l.termEnds,
      disposition: l.disposition,
    })
}

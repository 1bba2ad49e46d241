import type { Rec } from '../../shared/model/record.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { type Play, play } from './play.ts'

type Params = Record<string, unknown>
type Line = Rec & { readonly between: readonly string[]; readonly channel: string }
const others = ['COR', 'BEL', 'WES', 'SAR']

/** A table for scripted people: it finds records by what people call them. */
export class MeadowTable {
  readonly game: Play
  constructor(scenario: Scenario, seed: string) {
    this.game = play({ scenario, seed })
  }

  /** An order that must be taken. */
  does(seat: string, kind: string, params: Params): void {
    this.game.order(seat, kind, params).accepted()
  }

  line(a: string, b: string): string {
    const found = (this.game.seen(a, 'line') as readonly Line[]).find(({ between }) => between.includes(a) && between.includes(b))
    return idOf(found)
  }

  one(seat: string, kind: string, fits: (record: Record<string, unknown>) => boolean): string {
    return idOf(this.game.seen(seat, kind).find((record) => fits(record as unknown as Record<string, unknown>)))
  }

  activity(title: string): string {
    return this.one('NOR', 'activity', (a) => a.title === title)
  }

  incident(what: string): string {
    return this.one('NOR', 'incident', (i) => i.what === what)
  }

  evidence(seat: string, incident: string): readonly string[] {
    return this.game
      .seen(seat, 'evidence')
      .filter((e) => (e as unknown as { incident: string }).incident === incident)
      .map(({ id }) => id)
      .slice(0, 4)
  }

  /** Rings until it connects, at most three times; says whether it did. */
  rings(from: string, to: string, about?: string): boolean {
    for (let attempt = 1; attempt <= 3; attempt++) {
      const subject = about === undefined ? {} : { about }
      this.does(from, 'call-hotline', { line: this.line(from, to), purpose: 'clarify', ...subject })
      const ringing = this.game.seen(to, 'call').find((c) => (c as unknown as { status: string }).status === 'ringing')
      if (ringing === undefined) continue
      this.does(to, 'answer-call', { call: ringing.id })
      return true
    }
    return false
  }

  hangUp(seat: string): void {
    for (const call of this.game.seen(seat, 'call'))
      if ((call as unknown as { status: string }).status === 'open') this.does(seat, 'end-call', { call: call.id })
  }

  /** Both sides tell of an incident and sign one report. */
  reportTogether(incident: string): void {
    this.does('NOR', 'report-incident', { incident, facts: this.evidence('NOR', incident), joint: true, with: 'COR' })
    this.does('COR', 'report-incident', { incident, facts: this.evidence('COR', incident), joint: true, with: 'NOR' })
  }

  /** Norvane tells what is true of an incident; if it was its own, it stops and mends. Corvath reads back. */
  tellsTruth(incident: string, theta: number): void {
    const line = this.line('NOR', 'COR')
    this.does('NOR', 'say-on-line', { line, verb: 'notify', subject: incident, says: theta === 1 ? 'ours' : 'accident' })
    const said = this.one('COR', 'message', (m) => m.verb === 'notify' && (m.fields as Params).subject === incident)
    this.does('COR', 'say-on-line', { line, verb: 'read-back', subject: said, says: theta === 1 ? 'ours' : 'accident' })
    if (theta === 0) return
    const stops = { who: 'Brigade', will: 'No flight and no patrol at the line', untilTurn: 10, admits: true }
    this.does('NOR', 'say-on-line', { line, verb: 'assure', subject: incident, ...stops })
  }

  drawn(name: string): number {
    return Number(
      (this.game.seen('control', 'drawing') as readonly (Rec & { name: string; value: number })[]).find((d) => d.name === name)?.value,
    )
  }
}

const idOf = (record: { readonly id: string } | undefined): string => {
  if (record === undefined) throw new Error('What this script looks for is not there.')
  return record.id
}

/** The course that the table of 4.3 calls good: told early, asked early, watched, moved, written down. */
export function goodPath(scenario: Scenario, seed: string): Play {
  const t = new MeadowTable(scenario, seed)
  const { game } = t
  game.to('orders', 1)
  for (const [title, troops] of [
    ['Iron Meadow', 12_600],
    ['Readiness check', 6_000],
    ['Iron Meadow, water phase', 900],
  ] as const)
    t.does('NOR', 'notify-activity', { activity: t.activity(title), to: others, troops })
  t.does('COR', 'request-risk', { of: 'NOR', subject: t.one('COR', 'sighting', (s) => s.of === 'NOR'), asks: ['purpose', 'size'] })
  game.to('consultation', 2)
  t.does('NOR', 'answer-risk', { question: t.one('NOR', 'risk-question', (q) => q.status === 'open'), answer: 'drill' })
  // The faulty line drops the call, or the duty officer takes note of it: a failure is on record, and is mended in the same turn.
  t.does('COR', 'call-hotline', { line: t.line('COR', 'NOR'), purpose: 'routine' })
  t.does('NOR', 'test-line', { line: t.line('NOR', 'COR'), repair: true })
  game.to('orders', 2)
  t.does('NOR', 'invite-observers', { activity: t.activity('Iron Meadow'), states: ['COR', 'BEL', 'WES'] })
  game.to('consultation', 3)
  const drone = t.incident('border-air')
  t.rings('COR', 'NOR', drone)
  t.tellsTruth(drone, t.drawn('drone'))
  t.hangUp('COR')
  t.reportTogether(drone)
  game.to('orders', 3)
  t.does('COR', 'make-statement', { tone: 'conciliatory', targets: ['NOR'], text: 'We hold where we are.' })
  game.to('orders', 4)
  for (const [seat, partner] of [
    ['NOR', 'COR'],
    ['COR', 'NOR'],
  ] as const)
    t.does(seat, 'make-joint-statement', { partners: [partner], rumour: game.seen(seat, 'rumour')[0]?.id, text: 'The pictures are old.' })
  for (const seat of ['NOR', 'COR'])
    t.does(seat, 'submit-belief', { incident: drone, percent: t.drawn('drone') === 1 ? 80 : 15, confidence: 'medium' })
  game.to('consultation', 5)
  for (const seat of ['NOR', 'COR', 'SAR'])
    t.does(seat, 'sign-agreement', { agreement: t.one(seat, 'agreement', (a) => a.title === 'Survey flight along the Grey Line') })
  game.to('consultation', 6)
  const shots = t.incident('shooting')
  t.rings('NOR', 'COR', shots)
  t.tellsTruth(shots, t.drawn('shooter'))
  t.hangUp('NOR')
  t.reportTogether(shots)
  game.to('orders', 7)
  for (const seat of ['NOR', 'COR'])
    t.does(seat, 'submit-belief', { incident: shots, percent: t.drawn('shooter') === 1 ? 80 : 15, confidence: 'medium' })
  t.does('NOR', 'modify-exercise', { activity: t.activity('Iron Meadow, water phase'), change: 'relocate', place: 'karst-airbase' })
  game.to('orders', 8)
  t.does('COR', 'launch-review', { incident: drone, with: ['NOR'], evidence: t.evidence('COR', drone) })
  game.to('orders', 9)
  for (const [seat, other] of [
    ['NOR', 'COR'],
    ['COR', 'NOR'],
  ] as const)
    t.does(seat, 'establish-line', { with: other, channel: 'milops', protocol: 2, manned: true })
  const lesson = { what: 'latency', owner: 'COR', dueTurn: 10, metric: 'Tests held on the day' }
  t.does('COR', 'adopt-lesson', { review: game.seen('COR', 'review')[0]?.id, ...lesson })
  game.to('orders', 10)
  for (const [seat, partner] of [
    ['NOR', 'COR'],
    ['COR', 'NOR'],
  ] as const)
    t.does(seat, 'make-joint-statement', { partners: [partner], text: 'The columns go home, and both of us have seen them go.' })
  return game.to('hot-wash', 10)
}

/** The course to show in the review: reserves up in silence, and an exercise without a word. */
export function badPath(scenario: Scenario, seed: string): Play {
  const t = new MeadowTable(scenario, seed)
  const { game } = t
  for (let turn = 1; turn <= 10; turn++) {
    game.to('orders', turn)
    if (turn === 3) t.does('COR', 'set-posture', { place: 'grey-line', level: 2 })
  }
  return game.to('hot-wash', 10)
}

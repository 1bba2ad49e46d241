import { all } from '../../shared/model/state.ts'
import { inject } from '../../shared/noun/inject.ts'
import { news } from '../../shared/noun/news.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import { injectNow, newsOf } from '../../shared/turn/inject-now.ts'
import type { InjectNow, Receipt, WatchFrame } from '../../shared/wire/watch.ts'
import { alarmsNow, seatsNow } from './alarms.ts'
import { type Device, sendTo } from './device.ts'
import type { SessionCore } from './session-core.ts'

/** Steps that come fast are watched together, ms; and how often silence is looked for without any step. */
const GATHER_MS = 250
const LOOK_MS = 15_000

/** The desk key under which a browser keeps the news its person has opened: ids with blanks between. */
export const SEEN_NEWS = 'news-seen'

export function noteSeenNews(core: SessionCore, person: string, value: string | undefined): void {
  core.watching.seenNews.set(person, new Set((value ?? '').split(' ')))
}

/** Whoever is here has been sent all the news there is for their seat. */
export function noteDelivered(core: SessionCore): void {
  const seats = new Set(core.ledger.devices().flatMap(({ kind, seat }) => (kind === 'seat' && seat !== undefined ? [seat] : [])))
  for (const { id, to } of all(core.ledger.world, news)) {
    for (const seat of to) if (seats.has(seat)) core.watching.delivered.add(`${seat} ${id}`)
  }
}

const watchers = (core: SessionCore) => core.ledger.devices().filter(({ kind }) => kind === 'control')

/** Something changed that control watches: it is told soon, and every while as long as somebody watches. */
export function watchSoon(core: SessionCore): void {
  if (core.watching.isSoon || core.stopping || watchers(core).length === 0) return
  core.watching.isSoon = true
  core.time.after(GATHER_MS, () => {
    core.watching.isSoon = false
    look(core)
  })
}

/** Tells control what is new since it was last told, and looks again in a while. */
function look(core: SessionCore): void {
  const { watching } = core
  watching.cancelLook()
  if (core.stopping || watchers(core).length === 0) return
  watching.cancelLook = core.time.after(LOOK_MS, () => look(core))
  const json = JSON.stringify(watchFrame(core))
  if (json === watching.sent) return
  watching.sent = json
  for (const device of watchers(core)) device.send('watch', json)
}

/** The whole of it for one that has just come. */
export const watchNow = (core: SessionCore, device: Device): void => sendTo(device, 'watch', watchFrame(core))

export function watchFrame(core: SessionCore): WatchFrame {
  const seats = seatsNow(core)
  const { undo } = core.history
  return {
    seats,
    alarms: alarmsNow(core, seats),
    injects: injectsNow(core),
    turns: Array.from({ length: clockOf(core.ledger.world).turn }, (_, n) => n + 1),
    ...(undo === undefined ? {} : { undo: undo.say }),
  }
}

function injectsNow(core: SessionCore): readonly InjectNow[] {
  const { world, bodyOf } = core.ledger
  return all(world, inject).flatMap((record) => {
    const now = injectNow(world, record, bodyOf)
    return now === undefined ? [] : [{ ...now, receipts: receiptsOf(core, { to: record.to, ids: newsOf(world, record) }) }]
  })
}

function receiptsOf(
  core: SessionCore,
  { to, ids }: { readonly to: readonly string[]; readonly ids: readonly string[] },
): readonly Receipt[] {
  const told = all(core.ledger.world, news).filter(({ id }) => ids.includes(id))
  const seats = [...new Set([...to, ...told.flatMap((one) => one.to)])]
  const people = core.members.all().filter(({ role }) => role === 'player')
  return seats.map((seat) => {
    const own = told.filter((one) => one.to.includes(seat))
    return {
      seat,
      told: own.length > 0,
      delivered: own.some(({ id }) => core.watching.delivered.has(`${seat} ${id}`)),
      seenBy: people
        .filter((member) => member.seat === seat && own.some(({ id }) => core.watching.seenNews.get(member.person)?.has(id) === true))
        .map(({ person }) => person),
    }
  })
}

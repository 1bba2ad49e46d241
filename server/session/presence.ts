import type { PresenceFrame } from '../../shared/wire/socket.ts'
import { lostMinutes } from './alarms.ts'
import { sendTo } from './device.ts'
import type { Member } from './member.ts'
import type { SessionCore } from './session-core.ts'
import { watchSoon } from './watch.ts'

/** Tells everybody who is here: control of all players and of those who wait, a seat of its own people, the public nothing. */
export function sendPresence(core: SessionCore): void {
  watchSoon(core)
  const devices = core.ledger.devices()
  const here = new Set(devices.map(({ person }) => person))
  const joinCode = core.members.joinCode()
  const players = core.members.all().filter(({ role }) => role === 'player')
  for (const device of devices) {
    if (device.kind === 'control')
      sendTo(device, 'presence', {
        ...frameOf(players, here, (member) => lostMinutes(core, member)),
        ...(joinCode === undefined ? {} : { joinCode }),
      })
    if (device.kind !== 'seat') continue
    const own = players.filter(({ admitted, seat }) => admitted && seat === device.seat)
    sendTo(device, 'presence', frameOf(own, here))
  }
}

type Lost = (member: Member) => number | undefined

const frameOf = (members: readonly Member[], here: ReadonlySet<string>, lost: Lost = () => undefined): PresenceFrame => ({
  people: members.map((member) => ({
    ...personOf(member, here),
    ...lostOf(lost(member)),
  })),
})

const lostOf = (minutes: number | undefined): { readonly lostMinutes?: number } => (minutes === undefined ? {} : { lostMinutes: minutes })

const personOf = ({ person, name, admitted, seat, posts, at }: Member, here: ReadonlySet<string>): PresenceFrame['people'][number] => ({
  person,
  name,
  posts,
  here: here.has(at ?? person),
  ...(at === undefined ? {} : { at }),
  ...(seat === undefined ? {} : { seat }),
  ...(admitted ? {} : { waiting: true }),
})

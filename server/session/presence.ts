import type { PresenceFrame } from '../../shared/wire/socket.ts'
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
      sendTo(device, 'presence', { ...frameOf(players, here), ...(joinCode === undefined ? {} : { joinCode }) })
    if (device.kind !== 'seat') continue
    const own = players.filter(({ admitted, seat }) => admitted && seat === device.seat)
    sendTo(device, 'presence', frameOf(own, here))
  }
}

const frameOf = (members: readonly Member[], here: ReadonlySet<string>): PresenceFrame => ({
  people: members.map(({ person, name, admitted, seat, posts }) => ({
    person,
    name,
    posts,
    here: here.has(person),
    ...(seat === undefined ? {} : { seat }),
    ...(admitted ? {} : { waiting: true }),
  })),
})

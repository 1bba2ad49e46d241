import type { Socket } from 'socket.io'
import type { Device } from '../session/device.ts'
import { PATCHES_KEPT } from '../session/stream.ts'

/**
 * Most that may wait for a reader who does not read: then it is cut off, and comes back by its position (reliability.md 2.2). What
 * a device gets at once when it comes back does not count as being slow.
 */
const OUTBOX_PACKETS_MAX = 256 + PATCHES_KEPT
const OUTBOX_BYTES_MAX = 1024 * 1024
/** Fewer packets than this are not added up. */
const COUNTED_FROM = 8

type Outbox = { readonly writeBuffer: readonly { readonly data?: unknown }[] }

/** A device over a socket. Bodies are JSON already, so packets are written as text: an event of the one namespace is `2["name",body]`. */
export function openDevice(socket: Socket, who: Pick<Device, 'person' | 'kind' | 'seat'>, onTooSlow: () => void): Device {
  const { conn } = socket
  const send: Device['send'] = (event, json) => {
    if (!socket.connected) return
    conn.write(`2[${JSON.stringify(event)},${json}]`, { compress: false })
    if (!isTooSlow(conn as unknown as Outbox)) return
    onTooSlow()
    conn.close(true)
  }
  return {
    ...who,
    send,
    isOpen: () => socket.connected,
    bye: (reason, retryInMs) => {
      send('bye', JSON.stringify(retryInMs === undefined ? { reason } : { reason, retryInMs }))
      if (reason !== 'drain') socket.disconnect(true)
    },
  }
}

function isTooSlow({ writeBuffer }: Outbox): boolean {
  if (writeBuffer.length < COUNTED_FROM) return false
  if (writeBuffer.length > OUTBOX_PACKETS_MAX) return true
  return writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0) > OUTBOX_BYTES_MAX
}

import type { Socket } from 'socket.io'
import { describe, expect, it } from 'vitest'
import { addressKey } from '../../server/identity/join-limits.ts'
import { createAnswers } from '../../server/session/answers.ts'
import { createInbox } from '../../server/session/inbox.ts'
import { beginPhase, extendPhase, leftMs, msUntilMinute, scenarioMinute, setRunning } from '../../server/session/phase-clock.ts'
import { createPublisher } from '../../server/session/publisher.ts'
import { createTokenBucket } from '../../server/session/token-bucket.ts'
import { openDevice } from '../../server/socket/open-device.ts'

describe('a token bucket', () => {
  it('lets a burst pass, then as much as time gives back', () => {
    let nowMs = 0
    const bucket = createTokenBucket({ burst: 3, perSecond: 2 }, () => nowMs)
    expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([true, true, true, false])
    nowMs += 500
    expect([bucket.take(), bucket.take()]).toEqual([true, false])
    nowMs += 1_000_000
    expect([bucket.take(3), bucket.take()]).toEqual([true, false])
  })
})

describe('the inbox', () => {
  it('runs one task at a time, in order, also when one waits, and after one that fails', async () => {
    const done: string[] = []
    const faults: unknown[] = []
    const inbox = createInbox((fault) => faults.push(fault))
    let open = (): void => undefined
    const slow = new Promise<void>((resolve) => {
      open = resolve
    })
    inbox.post(() => {
      done.push('first')
      inbox.post(() => void done.push('posted by the first'))
    })
    inbox.post(() => slow.then(() => void done.push('slow')))
    inbox.post(() => {
      throw new Error('A fault.')
    })
    inbox.post(() => void done.push('last'))
    expect(done).toEqual(['first', 'posted by the first'])
    open()
    await inbox.idle()
    expect(done).toEqual(['first', 'posted by the first', 'slow', 'last'])
    expect(faults).toHaveLength(1)
  })
})

describe('the publisher', () => {
  it('publishes in order, whatever is stored first, and loses all behind a loss, newest first', async () => {
    const seen: string[] = []
    const publisher = createPublisher(() => undefined)
    const settle: { readonly store: () => void; readonly lose: () => void }[] = []
    const add = (name: string): void => {
      const stored = new Promise<void>((resolve, reject) => settle.push({ store: resolve, lose: () => reject(new Error('full')) }))
      publisher.add({
        stored,
        publish: () => seen.push(`${name} seen`),
        takeBack: () => seen.push(`${name} back`),
        tellLost: () => seen.push(`${name} told`),
      })
    }
    for (const name of ['a', 'b', 'c', 'd']) add(name)
    settle[1]?.store()
    settle[0]?.store()
    settle[3]?.store()
    await expect.poll(() => seen).toEqual(['a seen', 'b seen'])
    settle[2]?.lose()
    await publisher.settled()
    expect(seen).toEqual(['a seen', 'b seen', 'd back', 'c back', 'c told', 'd told'])
  })
})

describe('the memory of answers', () => {
  it('is bounded: of an old answer it knows only that there may be one', () => {
    const answers = createAnswers()
    for (let i = 0; i < 600; i++) {
      answers.keep('BEL', `id-${i}`, { hash: '', answer: { id: `id-${i}`, ok: true }, stored: true, waiting: new Set() })
    }
    expect(answers.look('BEL', 'id-599')).toMatchObject({ stored: true })
    expect(answers.look('BEL', 'id-0')).toBe('unsure')
    expect(answers.look('NOR', 'id-599')).toBeUndefined()
    expect(answers.look('BEL', 'id-600')).toBeUndefined()
  })

  it('never forgets what is not stored yet', () => {
    const answers = createAnswers()
    answers.keep('BEL', 'pending', { hash: '', answer: { id: 'pending', ok: true }, stored: false, waiting: new Set() })
    for (let i = 0; i < 600; i++)
      answers.keep('BEL', `id-${i}`, { hash: '', answer: { id: `id-${i}`, ok: true }, stored: true, waiting: new Set() })
    expect(answers.look('BEL', 'pending')).toMatchObject({ stored: false })
  })
})

describe('the clock of a phase', () => {
  const begun = beginPhase({ phase: '1:orders', length: { realMs: 1_000, atFrom: 60, atTo: 100 }, at: 60, running: true }, 0)

  it('runs scenario time evenly to the end of the phase, slower after time was added', () => {
    expect([0, 250, 999, 5_000].map((nowMs) => scenarioMinute(begun, nowMs))).toEqual([60, 70, 99, 100])
    const longer = extendPhase(begun, 1_500, 500)
    expect([leftMs(longer, 500), scenarioMinute(longer, 500), scenarioMinute(longer, 1_500), scenarioMinute(longer, 2_500)]).toEqual([
      2_000, 80, 90, 100,
    ])
  })

  it('says when a minute will come, and that it does not while time stands', () => {
    expect([msUntilMinute(begun, 0, 70), msUntilMinute(begun, 250, 70), msUntilMinute(begun, 0, 101)]).toEqual([250, 0, undefined])
    const stopped = setRunning(begun, false, 250)
    expect([msUntilMinute(stopped, 9_000, 80), scenarioMinute(stopped, 9_000), leftMs(stopped, 9_000)]).toEqual([undefined, 70, 750])
    expect(leftMs(setRunning(stopped, true, 9_000), 9_250)).toBe(500)
  })
})

describe('a device that does not read', () => {
  /** A socket whose other side has stopped reading: what is written stays. */
  const stuckSocket = () => {
    const writeBuffer: { data: string }[] = []
    const close = (): void => {
      socket.connected = false
    }
    const conn = { writeBuffer, write: (data: string) => void writeBuffer.push({ data }), close }
    const socket = { connected: true, conn, disconnect: () => undefined }
    return socket
  }
  const open = (socket: object) => openDevice(socket as Socket, { person: 'p', kind: 'seat', seat: 'BEL' }, () => undefined)

  it('is cut off after as many packets as one catches up with and 256 more', () => {
    const socket = stuckSocket()
    const device = open(socket)
    for (let i = 0; i < 2_000; i++) device.send('patch', '{}')
    expect([socket.conn.writeBuffer.length, device.isOpen()]).toEqual([513, false])
  })

  it('is cut off after a megabyte', () => {
    const socket = stuckSocket()
    const device = open(socket)
    for (let i = 0; i < 2_000; i++) device.send('patch', JSON.stringify('x'.repeat(50_000)))
    expect([socket.conn.writeBuffer.length, device.isOpen()]).toEqual([21, false])
  })
})

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
  ])('%s is limited as %s', (ip, key) => {
    expect(addressKey(ip)).toBe(key)
  })
})

import type { Rec } from '../../../shared/model/record.ts'
import type { Heard, PatchFrame, ViewFrame, WelcomeFrame } from '../../../shared/wire/socket.ts'

/** Frames as the server sends them to the seat BEL, for tests. */
export const welcome: WelcomeFrame = {
  protocol: 1,
  session: 'session:one',
  viewer: { kind: 'seat', seat: 'BEL', revealed: false },
  person: 'person:a',
  name: 'Amara',
  posts: ['foreign'],
  desk: {},
  colleagues: [],
}

export const record = (id: string, more: object = {}): Rec => ({ id, kind: id.split(':')[0] ?? id, ...more })

export const line = (i: number, say = `line ${i}`): Heard => ({ i, say, turn: 1, at: 0, feed: 'log' })

export const view = (n: number, more: Partial<ViewFrame> = {}): ViewFrame => ({
  epoch: 'e1',
  n,
  viewer: welcome.viewer,
  records: [record('call:a', { status: 'ringing' })],
  heard: [line(0)],
  words: { 't:1': 'one' },
  ...more,
})

export const patch = (n: number, more: Partial<PatchFrame> = {}): PatchFrame => ({
  epoch: 'e1',
  n,
  set: [],
  drop: [],
  heard: [],
  words: {},
  ...more,
})

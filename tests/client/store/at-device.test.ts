import { describe, expect, it } from 'vitest'
import { deskKey } from '../../../client/store/acting.ts'
import { atDevice } from '../../../client/store/at-device.ts'
import type { PresenceFrame, WelcomeFrame } from '../../../shared/wire/socket.ts'

const welcome: WelcomeFrame = {
  ...{ protocol: 1, session: 's', viewer: { kind: 'seat', seat: 'BEL', revealed: false } },
  ...{ person: 'person:ann', name: 'Ann', posts: ['foreign', 'defence', 'relief'], desk: {} },
  colleagues: [{ person: 'person:ada', name: 'Ada', posts: [] }],
}
const presence: PresenceFrame = {
  people: [
    { person: 'person:ben', name: 'Ben', seat: 'BEL', posts: ['relief'], here: true },
    { person: 'person:ada', name: 'Ada', seat: 'BEL', posts: ['defence'], here: true, at: 'person:ann' },
    { person: 'person:ann', name: 'Ann', seat: 'BEL', posts: ['foreign'], here: true },
    { person: 'person:cid', name: 'Cid', seat: 'BEL', posts: [], here: true, at: 'person:ben' },
  ],
}

describe('who sits at a device', () => {
  it('are those the server named when it let the device in, until it says who is here', () => {
    expect(atDevice(welcome, undefined).map(({ name }) => name)).toEqual(['Ann', 'Ada'])
    expect(atDevice(undefined, presence)).toEqual([])
  })

  it('are its own person first, then who shares it and no other device, each with the posts they hold now', () => {
    expect(atDevice(welcome, presence).map(({ name, posts }) => [name, ...posts])).toEqual([
      ['Ann', 'foreign'],
      ['Ada', 'defence'],
    ])
  })

  it('is its own person alone once control has taken the other out', () => {
    const left = { people: presence.people.filter(({ name }) => name !== 'Ada') }
    expect(atDevice(welcome, left).map(({ name }) => name)).toEqual(['Ann'])
  })
})

describe('the drafts of those who share a device', () => {
  const ada = 'person:0123456789abcdef'
  it('stand apart, and the first one’s where they always stood', () => {
    expect(deskKey(undefined, 'say.line:BEL-NOR')).toBe('say.line:BEL-NOR')
    expect(deskKey(ada, 'say.line:BEL-NOR')).toBe('0123456789abcdef/say.line:BEL-NOR')
  })

  it('share what the server reads: which news has been opened', () => {
    expect(deskKey(ada, 'news-seen')).toBe('news-seen')
  })
})

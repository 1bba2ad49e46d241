import { describe, expect, it } from 'vitest'
import type { Fact } from '../../shared/model/fact.ts'
import { roomTexts } from '../../shared/review/room-texts.ts'

const ref = (text: string) => ({ text, sha: 'x' })
const fact = (kind: string, data: object): Fact => ({ seq: 1, turn: 1, at: 0, kind, v: 1, data, cause: { by: 'clock' } })

const steps = [
  [
    fact('said', { seat: 'ALD', person: 'p', to: 'room', text: ref('ald-room') }),
    fact('said', { seat: 'ALD', person: 'p', to: 'control', text: ref('ald-control') }),
    fact('said', { person: 'p', to: { seat: 'ALD' }, text: ref('control-ald') }),
    fact('said', { person: 'p', to: 'all', text: ref('control-all') }),
    fact('said', { person: 'p', to: 'control', text: ref('control-control') }),
  ],
  [fact('room-opened', { id: 'room:1', seats: ['ALD', 'BIR'], name: ref('room-name') })],
  [fact('said', { seat: 'BIR', person: 'p', to: { room: 'room:1' }, text: ref('group') })],
  [
    fact('request-made', { id: 'request:1', seat: 'BIR', person: 'p', text: ref('bir-asks') }),
    fact('request-answered', { id: 'request:1', owner: 'p', answer: ref('bir-answer') }),
  ],
  [fact('rewound', { reason: ref('why-back') }), fact('rewound', {})],
  [fact('statement-made', { id: 's', text: ref('public') })],
]

describe('words in rooms', () => {
  it.each([
    ['ALD', ['bir-answer', 'bir-asks', 'control-control', 'why-back']],
    ['BIR', ['ald-control', 'ald-room', 'control-ald', 'control-control', 'why-back']],
    ['CED', ['ald-control', 'ald-room', 'bir-answer', 'bir-asks', 'control-ald', 'control-control', 'group', 'room-name', 'why-back']],
  ])('of others are hidden from %s', (seat, hidden) => {
    expect([...roomTexts(steps, seat)].sort()).toEqual(hidden)
  })

  it('are all hidden from whoever holds no seat, and what was said to everybody never is', () => {
    const hidden = roomTexts(steps, undefined)
    expect(hidden.size).toBe(9)
    expect(hidden.has('control-all') || hidden.has('public')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { Engagement } from '../../shared/noun/engagement.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, hearers, itHelps, itHints, itRefuses, one, seers, start, told } from './_world.ts'

const heard = (sectors: readonly string[] = ['industry']): Play => {
  const p = start()
  for (const sector of sectors) p.order('ALD', 'consult-sector', { sector }).accepted()
  return p.to('debrief')
}
const own = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD')
const moves = (p: Play, name: string) =>
  told<{ step: string; moves: readonly { id: string; field: string; from: number; to: number }[] }>(p, 'figures-moved')
    .filter((f) => f.step === 'order')
    .flatMap((f) => f.moves)
    .filter((m) => m.id === 'state:ALD' && m.field === name)
    .map((m) => m.to - m.from)

describe('consult-sector', () => {
  itRefuses('consult-sector', [
    ['already-done', 'the sector was heard last turn', () => ['ALD', { sector: 'industry' }], () => heard().to('consultation', 2)],
  ])

  it('brings voices in, and with them legitimacy and some political capital', () => {
    const p = heard()
    expect(own(p).inclusion).toBe(45)
    expect(moves(p, 'legitimacy')).toEqual([1])
    expect(moves(p, 'politicalCapital')).toEqual([1])
    expect(deedOf(p, 'consult-sector')).toMatchObject({ g: 0, toward: [] })
  })

  it('counts three times a turn for legitimacy, as often as wanted for inclusion', () => {
    const p = heard(['industry', 'academia', 'parliament', 'local'])
    expect(moves(p, 'legitimacy')).toEqual([1, 1, 1])
    expect(own(p).inclusion).toBe(60)
  })

  it('may be heard again after a turn', () => {
    expect(heard().to('consultation', 3).order('ALD', 'consult-sector', { sector: 'industry' }).accepted().last).toBeDefined()
  })

  it('is the state’s own business', () => {
    const p = heard()
    expect(seers(p, one<Engagement>(p, 'engagement').id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'You heard the views of {whom}.')).toEqual(['ALD', 'control', 'evaluator'])
    expect(every<Engagement>(p, 'engagement')).toHaveLength(1)
  })

  itHints('consult-sector', [['somebody has not been heard', 'ALD', () => start()]])
  itHelps('consult-sector')
})

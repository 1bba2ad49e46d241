import { describe, expect, it } from 'vitest'
import { saySentence, teachVerbs } from '../../../client/store/say-sentence.ts'
import { scenarioTime } from '../../../client/store/scenario-time.ts'
import { useScreen } from '../../../client/store/screen.ts'
import { emptySetting } from '../../../client/store/state-names.ts'
import { sentence } from '../../../shared/model/sentence.ts'
import type { Setting } from '../../../shared/noun/setting.ts'

const state = (id: string, name: string) => ({ id, name, official: name, colour: 1, tagline: '', playable: true })
const setting: Setting = {
  ...emptySetting,
  startsAt: '2031-10-14T06:00',
  turnHours: 12,
  states: [state('BEL', 'Belmara'), state('NOR', 'Norvane'), state('SAR', 'Sarrel')],
  places: [{ id: 'port-bel', name: 'Bel Harbour', kind: 'port', x: 0, y: 0 }],
}

describe('scenario time', () => {
  it('counts from the start of turn 1, in the region’s own clock', () => {
    expect(scenarioTime(setting, { turn: 1, at: 0 })).toBe('Tue 14 Oct 06:00')
    expect(scenarioTime(setting, { turn: 2, at: 90 })).toBe('Tue 14 Oct 19:30')
    expect(scenarioTime(setting, { turn: 3, at: 0 }, 'turn')).toBe('T3 06:00')
    expect(scenarioTime(setting, { turn: 3, at: 725 }, 'short')).toBe('18:05')
  })

  it('says only the turn when the scenario has no date', () => {
    expect(scenarioTime(emptySetting, { turn: 3, at: 5 }, 'turn')).toBe('T3')
    expect(scenarioTime(emptySetting, { turn: 3, at: 5 })).toBe('')
  })
})

describe('a sentence of the rules', () => {
  const say = (text: string, values?: Parameters<typeof sentence>[1]) => saySentence(setting, sentence(text, values))

  it('names states, places, turns and several states', () => {
    expect(say('{state} landed at {place}.', { state: { state: 'BEL' }, place: { place: 'port-bel' } })).toBe(
      'Belmara landed at Bel Harbour.',
    )
    expect(say('Due {when}.', { when: { turn: 2, at: 30 } })).toBe('Due T2 18:30.')
    expect(say('Since {when}.', { when: { turn: 2 } })).toBe('Since T2.')
    expect(say('{who} agreed.', { who: [{ state: 'BEL' }, { state: 'NOR' }, { state: 'SAR' }] })).toBe(
      'Belmara, Norvane, and Sarrel agreed.',
    )
  })

  it('says a reason that is a sentence of its own, with its own names', () => {
    const because = sentence('{state} keeps its word.', { state: { state: 'NOR' } })
    expect(say('{state} signed: {because}', { state: { state: 'BEL' }, because })).toBe('Belmara signed: Norvane keeps its word.')
  })

  it('chooses plurals, though its English text is its key', () => {
    const text = '{n, plural, one {# order} other {# orders}}: done. Really?'
    expect(say(text, { n: 1 })).toBe('1 order: done. Really?')
    expect(say(text, { n: 4 })).toBe('4 orders: done. Really?')
  })

  it('names actions once the play screen has taught them, and spells them until then', () => {
    expect(say('{verb}', { verb: { verb: 'call-hotline' } })).toBe('call hotline')
    teachVerbs({ 'call-hotline': 'Call on the hotline' })
    expect(say('{verb}', { verb: { verb: 'call-hotline' } })).toBe('Call on the hotline')
  })

  it('shows an unknown id rather than nothing', () => {
    expect(say('{state}', { state: { state: 'XXX' } })).toBe('XXX')
  })
})

describe('the screen', () => {
  it('opens the dock with a tab and a line, and starts clean for the next session', () => {
    useScreen.getState().show({ dockOpen: false })
    useScreen.getState().openDock('hotlines', 'NOR')
    useScreen.getState().select('port-bel')
    expect(useScreen.getState()).toMatchObject({ dockOpen: true, dockTab: 'hotlines', lineState: 'NOR', selected: 'port-bel' })
    useScreen.getState().reset()
    expect(useScreen.getState()).toMatchObject({ lineState: undefined, selected: undefined })
  })
})

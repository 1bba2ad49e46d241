import { afterEach, describe, expect, it } from 'vitest'
import { catalogue } from '../../../client/text/en/catalogue.ts'
import { addMessages, i18n, messageOf, setLanguage, t, tell } from '../../../client/text/i18n.ts'

describe('the catalogue', () => {
  afterEach(() => setLanguage('en'))

  it('fills placeholders of an ICU message', () => {
    expect(t('ui.tension', { name: 'Dovrin', rung: 7 })).toBe('Tension with Dovrin 7 of 12')
  })

  it('chooses the plural', () => {
    expect(t('ui.charactersOver', { over: 1 })).toBe('1 character too many')
    expect(t('ui.charactersOver', { over: 3 })).toBe('3 characters too many')
  })

  it('says the time left in words', () => {
    expect(t('ui.timeLeft', { minutes: 7, seconds: 42 })).toBe('7 minutes 42 seconds left')
    expect(t('ui.timeLeft', { minutes: 65, seconds: 1 })).toBe('65 minutes 1 second left')
  })

  it('parses every English message', () => {
    for (const [area, messages] of Object.entries(catalogue)) {
      for (const [key, text] of Object.entries(messages)) {
        const params = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 1]))
        expect(tell(`${area}.${key}`, params), `${area}.${key}`).not.toMatch(/[{}]/)
      }
    }
  })

  it('has no exclamation mark and no "OK" or "Submit" (DESIGN.md 13)', () => {
    for (const messages of Object.values(catalogue)) {
      for (const text of Object.values(messages)) expect(text).not.toMatch(/!|\bOK\b|\bSubmit\b/)
    }
  })
})

describe('messages of the rules', () => {
  afterEach(() => setLanguage('en'))

  it('are added by id, dots and colons included', () => {
    addMessages('en', { 'fact.hotline-called:v1': '{from} called {to}.' })
    expect(tell('fact.hotline-called:v1', { from: 'Talune', to: 'Dovrin' })).toBe('Talune called Dovrin.')
  })

  it('are formatted anew after they were replaced', () => {
    addMessages('en', { 'fact.sample': 'first {n}' })
    expect(tell('fact.sample', { n: 1 })).toBe('first 1')
    addMessages('en', { 'fact.sample': 'second {n}' })
    expect(tell('fact.sample', { n: 1 })).toBe('second 1')
  })

  it('show their id when nobody wrote the message', () => {
    expect(tell('fact.unheard-of')).toBe('fact.unheard-of')
    expect(messageOf('fact.unheard-of')).toBeUndefined()
  })

  it('never turn a player’s words into placeholders or markup', () => {
    addMessages('en', { 'fact.said': '{who} said: {words}' })
    expect(tell('fact.said', { who: 'A', words: '{who} <b>$t(ui.close)</b>' })).toBe('A said: {who} <b>$t(ui.close)</b>')
  })

  it('come in the chosen language and fall back to English', async () => {
    addMessages('de', { 'ui.close': 'Schließen' })
    await setLanguage('de')
    expect(t('ui.close')).toBe('Schließen')
    expect(t('ui.working')).toBe('Working')
    expect(i18n.language).toBe('de')
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from '../../server/cli/read-settings.ts'
import { dataFolder } from './test-server.ts'

describe('settings', () => {
  it('have values for everything that is left out or empty', () => {
    const settings = { port: 4600, host: '0.0.0.0', origins: [], tls: undefined, logLevel: 'warn' }
    expect(readSettings({})).toMatchObject(settings)
    expect(readSettings({ PORT: '', HOST: ' ', ENTENTE_ORIGINS: ' , ' })).toMatchObject(settings)
    expect(readSettings({ ENTENTE_DATA: '/srv/entente' }).dataFolder).toBe('/srv/entente')
  })

  it('take origins', () => {
    const { origins } = readSettings({ ENTENTE_ORIGINS: 'https://a.example, http://b.example:8080' })
    expect(origins).toEqual(['https://a.example', 'http://b.example:8080'])
  })

  it.each([
    ['PORT', 'eighty', /^PORT is “eighty”; it must be a number/],
    ['PORT', '70000', /^PORT is “70000”/],
    ['PORT', '-1', /^PORT is “-1”/],
    ['HOST', 'no such host', /^HOST is “no such host”/],
    ['ENTENTE_ORIGINS', 'exercise.example.org', /^ENTENTE_ORIGINS holds “exercise.example.org”/],
    ['ENTENTE_ORIGINS', 'https://a.example/path', /^ENTENTE_ORIGINS holds “https:\/\/a.example\/path”/],
    ['ENTENTE_ORIGINS', 'ftp://a.example', /^ENTENTE_ORIGINS holds/],
    ['ENTENTE_TLS_CERT', '/nowhere.pem', /^ENTENTE_TLS_CERT and ENTENTE_TLS_KEY belong together/],
    ['ENTENTE_LOG', 'loud', /^ENTENTE_LOG is “loud”; it must be one of debug/],
  ])('such as %s=%s are refused in a sentence', (name, value, sentence) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsError)
    expect(() => readSettings({ [name]: value })).toThrow(sentence)
  })

  it('refuse certificates that cannot be read or are none', () => {
    const folder = dataFolder()
    const none = join(folder, 'none.pem')
    writeFileSync(none, 'hello')
    expect(() => readSettings({ ENTENTE_TLS_CERT: join(folder, 'missing'), ENTENTE_TLS_KEY: none })).toThrow(/cannot be read/)
    expect(() => readSettings({ ENTENTE_TLS_CERT: none, ENTENTE_TLS_KEY: none })).toThrow(/no PEM file/)
    const pem = join(folder, 'a.pem')
    writeFileSync(pem, '-----BEGIN CERTIFICATE-----\n')
    expect(() => readSettings({ ENTENTE_TLS_CERT: pem, ENTENTE_TLS_KEY: pem })).toThrow(/no certificate and its key/)
  })
})

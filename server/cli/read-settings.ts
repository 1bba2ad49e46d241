import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import type { TlsFiles } from '../http/http-server.ts'

/** What the environment sets, checked. */
export type Settings = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly origins: readonly string[]
  readonly tls: TlsFiles | undefined
  readonly logLevel: string
}

/** A setting that cannot be used: the sentence says which and what to write. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent']

/** Reads `PORT`, `HOST` and `ENTENTE_*`. Throws SettingsError. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const text = (name: string, otherwise: string): string => {
    const value = env[name]?.trim()
    return value === undefined || value === '' ? otherwise : value
  }
  return {
    port: readPort(text('PORT', '4600')),
    host: readHost(text('HOST', '0.0.0.0')),
    dataFolder: resolve(text('ENTENTE_DATA', './data')),
    origins: readOrigins(text('ENTENTE_ORIGINS', '')),
    tls: readTls(text('ENTENTE_TLS_CERT', ''), text('ENTENTE_TLS_KEY', '')),
    logLevel: readLevel(text('ENTENTE_LOG', 'warn')),
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new SettingsError(`PORT is “${text}”; it must be a number from 0 to 65535, such as PORT=4600.`)
}

function readHost(text: string): string {
  if (/^[\w.:-]{1,253}$/.test(text)) return text
  throw new SettingsError(`HOST is “${text}”; it must be an address of this computer, such as HOST=127.0.0.1, or 0.0.0.0 for all.`)
}

function readOrigins(text: string): readonly string[] {
  const origins = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  for (const origin of origins) {
    const parsed = URL.canParse(origin) ? new URL(origin) : undefined
    if (parsed?.origin === origin && /^https?:$/.test(parsed.protocol)) continue
    throw new SettingsError(
      `ENTENTE_ORIGINS holds “${origin}”; write origins without a path, such as https://exercise.example.org, with commas between.`,
    )
  }
  return origins
}

function readTls(cert: string, key: string): TlsFiles | undefined {
  if (cert === '' && key === '') return undefined
  if (cert === '' || key === '')
    throw new SettingsError('ENTENTE_TLS_CERT and ENTENTE_TLS_KEY belong together: set both to PEM files, or neither.')
  const files = { cert: readPem('ENTENTE_TLS_CERT', cert), key: readPem('ENTENTE_TLS_KEY', key) }
  try {
    createSecureContext(files)
  } catch (cause) {
    throw new SettingsError(`ENTENTE_TLS_CERT “${cert}” and ENTENTE_TLS_KEY “${key}” are no certificate and its key.`, { cause })
  }
  return files
}

function readPem(name: string, path: string): Buffer {
  let body: Buffer
  try {
    body = readFileSync(path)
  } catch (cause) {
    throw new SettingsError(`${name} is “${path}”, which cannot be read. Give the path of a PEM file.`, { cause })
  }
  if (body.includes('-----BEGIN ')) return body
  throw new SettingsError(`${name} is “${path}”, which is no PEM file.`)
}

function readLevel(text: string): string {
  if (LOG_LEVELS.includes(text)) return text
  throw new SettingsError(`ENTENTE_LOG is “${text}”; it must be one of ${LOG_LEVELS.join(', ')}.`)
}

import { type Random, randomText } from '../session/random.ts'
import type { IdentityTable } from '../store/store.ts'

/** Symbols of a join code: digits and capitals without the look-alikes 0 O 1 I L U (reliability.md 5.3). */
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8
/** 160 bits. */
const SCREEN_SYMBOLS = 32

/** How a session lets people in. A tutorial is its player's own: it has no code and stands in no list. */
export type Entrance = {
  readonly session: string
  readonly code: string
  readonly autoAdmit: boolean
  readonly tutorial: boolean
  /** Opens the projector's view: public knowledge only. Absent for a tutorial, and for sessions of earlier versions. */
  readonly screenKey?: string
  /** Which group of a class it is. */
  readonly group?: { readonly name: string; readonly no: number }
}

/** The codes of all sessions. A code opens the waiting room until ENDEX and never again. */
export type JoinCodes = {
  readonly open: (entrance: Omit<Entrance, 'code'>) => Promise<Entrance>
  readonly of: (session: string) => Entrance | undefined
  /** The session that a typed code opens, if it is still open. */
  readonly find: (typed: string) => Entrance | undefined
  /** The session whose projector's link has this key. */
  readonly ofScreen: (key: string) => string | undefined
  readonly retire: (session: string) => void
  /** Another code for a session that still lets people in; the one before opens nothing any more. */
  readonly renew: (session: string) => Promise<Entrance | undefined>
}

export async function loadJoinCodes(table: IdentityTable, random: Random): Promise<JoinCodes> {
  const bySession = new Map<string, Entrance>()
  const byCode = new Map<string, Entrance>()
  const byScreen = new Map<string, string>()
  const take = (entrance: Entrance): void => {
    bySession.set(entrance.session, entrance)
    if (!entrance.tutorial) byCode.set(entrance.code, entrance)
    if (entrance.screenKey !== undefined) byScreen.set(entrance.screenKey, entrance.session)
  }
  for (const value of (await table.list('join-code')).values()) take(JSON.parse(value) as Entrance)
  const freshCode = (): string => {
    const code = drawCode(random)
    return byCode.has(code) ? freshCode() : code
  }
  const open: JoinCodes['open'] = async (asked) => {
    const entrance = { ...(asked.tutorial ? {} : { screenKey: randomText(random, SCREEN_SYMBOLS) }), ...asked, code: freshCode() }
    await table.put('join-code', asked.session, JSON.stringify(entrance))
    take(entrance)
    return entrance
  }
  return {
    open,
    of: (session) => bySession.get(session),
    ofScreen: (key) => byScreen.get(key),
    find: (typed) => byCode.get(cleanCode(typed)),
    renew: async (session) => {
      const before = bySession.get(session)
      if (before === undefined || byCode.get(before.code) !== before) return undefined
      const after = await open(before)
      byCode.delete(before.code)
      return after
    },
    retire: (session) => {
      const code = bySession.get(session)?.code
      if (code !== undefined) byCode.delete(code)
    },
  }
}

/** Eight symbols, each as likely as any other: bytes that would favour the first ones are thrown away. */
function drawCode(random: Random): string {
  const even = 256 - (256 % SYMBOLS.length)
  let code = ''
  while (code.length < LENGTH) {
    for (const byte of random(LENGTH)) if (byte < even && code.length < LENGTH) code += SYMBOLS.charAt(byte % SYMBOLS.length)
  }
  return code
}

/** What was typed, without spaces, dashes and case. */
const cleanCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** As people read it: drawn 4-4. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

import { toString as drawQr } from 'qrcode'
import { isLoopback } from '../http/origins.ts'

/** What a person sees when the server has started. */
export type Started = {
  readonly addresses: readonly string[]
  readonly tls: boolean
  readonly facilitatorKey: string
  readonly dataFolder: string
}

/** Every address, the facilitator's link, how safe the network is, and a QR code for phones in it. */
export async function banner({ addresses, tls, facilitatorKey, dataFolder }: Started): Promise<string> {
  const own = addresses.find((address) => new URL(address).hostname === 'localhost') ?? addresses[0] ?? ''
  const shared = addresses.find((address) => !isLocal(address))
  const lines = [
    'Entente is running.',
    '',
    'Open it at:',
    ...addresses.map((address) => `  ${address}`),
    '',
    'Facilitator, keep this link to yourself:',
    `  ${own}/run#key=${facilitatorKey}`,
    '',
    modeSentence(tls, addresses),
    `Exercises are kept in ${dataFolder}. Stop with Ctrl+C; nothing is lost.`,
  ]
  if (shared === undefined) return lines.join('\n')
  const code = await drawQr(`${shared}/join`, { type: 'terminal', small: true })
  return [...lines, '', `Phones on this network: ${shared}/join`, code].join('\n')
}

const isLocal = (address: string): boolean => isLoopback(new URL(address).hostname)

/** Which of the two network modes this is (reliability.md 2.2). */
function modeSentence(tls: boolean, addresses: readonly string[]): string {
  if (tls) return 'Connections are encrypted.'
  if (addresses.every(isLocal)) return 'Only this computer can reach it.'
  return 'This network can be listened to: connections from other machines are not encrypted (set ENTENTE_TLS_CERT and ENTENTE_TLS_KEY).'
}

import { generateKeyPairSync, sign } from 'node:crypto'

/** A certificate and its key as the server reads them from PEM files. */
export type Tls = { readonly cert: Buffer; readonly key: Buffer }

const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts)
const integer = (value: number): Buffer => tlv(0x02, Buffer.from([value]))
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'))
const utcTime = (year: string): Buffer => tlv(0x17, Buffer.from(`${year}0101000000Z`))

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
const commonName = '550403'
const subjectAltName = '551d11'

/** Makes a certificate for this machine, signed by itself: for `localhost` and 127.0.0.1, until 2049. Nothing but Node is needed. */
export function selfSigned(): Tls {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(tlv(0x31, sequence(oid(commonName), tlv(0x0c, Buffer.from('localhost')))))
  const names = sequence(tlv(0x82, Buffer.from('localhost')), tlv(0x87, Buffer.from([127, 0, 0, 1])))
  const extensions = tlv(0xa3, sequence(sequence(oid(subjectAltName), tlv(0x04, names))))
  const version = tlv(0xa0, integer(2))
  const validity = sequence(utcTime('24'), utcTime('49'))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const body = sequence(version, integer(1), ecdsaWithSha256, name, validity, name, spki, extensions)
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  const der = sequence(body, ecdsaWithSha256, signature)
  const lines = der.toString('base64').replace(/.{1,64}/g, '$&\n')
  return {
    cert: Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`),
    key: Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
}

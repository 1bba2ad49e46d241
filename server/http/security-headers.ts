import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** React Aria Components 1.22.1 puts one <style> into the page; its hash (toolchain.md 7). A browser test watches it on upgrades. */
const ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/** Nothing of the machine is needed, so nothing may be asked for. */
const PERMISSIONS = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid'],
  ...[
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ],
]
  .map((name) => `${name}=()`)
  .join(', ')

/** The policy of toolchain.md 7. `dev` loosens it for Vite's own scripts and styles, on a developer's machine alone. */
const policy = (dev: boolean) => ({
  defaultSrc: ["'none'"],
  scriptSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
  styleSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'", ARIA_STYLE],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: dev ? ["'self'", 'ws:', 'wss:'] : ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
})

export async function addSecurityHeaders(
  app: FastifyInstance,
  { tls, dev, trusts }: { readonly tls: boolean; readonly dev: boolean; readonly trusts: (host: string | undefined) => boolean },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy(dev) },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: tls ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('Permissions-Policy', PERMISSIONS)
    // On plain http over a network browsers ignore it, and every page would complain of that.
    if (!trusts(request.headers.host)) void reply.removeHeader('Cross-Origin-Opener-Policy')
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store')
  })
}

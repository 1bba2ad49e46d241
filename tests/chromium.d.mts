/** What every browser test passes to Chromium: no network of its own, WebGL in software, and usable as root in a container. */
export const chromiumFlags: string[]

/** The path of an installed Chromium, or undefined. The variable ENTENTE_CHROMIUM wins, and must then be right. */
export function findChromium(): string | undefined

/** The path of Chromium, installed now if there is none: by apt as root on Debian, else into Playwright's cache. */
export function ensureChromium(): string

// Finds the Chromium that the browser tests drive, or installs one and says so. `node tests/chromium.mjs` prints its path.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-core']

/** What every browser test passes to Chromium: no network of its own, WebGL in software, and usable as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // The canvases keep WebGL; pages are put together on the processor, not through WebGL in software: a third of the time.
  '--disable-gpu-compositing',
]

/** The path of an installed Chromium, or undefined. The variable ENTENTE_CHROMIUM wins, and must then be right. */
export function findChromium() {
  const chosen = process.env.ENTENTE_CHROMIUM
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`ENTENTE_CHROMIUM is "${chosen}", which is not a program. Set it to a Chromium or unset it.`)
    return resolve(chosen)
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const candidates = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)))
  return [...candidates, chromium.executablePath()].find(isProgram)
}

/** The path of Chromium, installed now if there is none: by apt as root on Debian, else into Playwright's cache. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  install()
  const installed = findChromium()
  if (installed) return installed
  throw new Error('Chromium could not be installed. Install it yourself and set ENTENTE_CHROMIUM to the path of the program.')
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function install() {
  const byApt = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (byApt) {
    say(`No Chromium found. Installing ${DEBIAN_PACKAGES.join(' and ')} with apt-get, for the browser tests.`)
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], { DEBIAN_FRONTEND: 'noninteractive' })
  } else {
    say("No Chromium found. Downloading one into Playwright's cache, for the browser tests.")
    run('npx', ['playwright-core', 'install', 'chromium'])
  }
}

function run(command, parameters, variables = {}) {
  const { status, error } = spawnSync(command, parameters, { stdio: ['ignore', 2, 2], env: { ...process.env, ...variables } })
  if (status !== 0) say(`"${command} ${parameters.join(' ')}" failed${error ? `: ${error.message}` : ` with code ${status}`}.`)
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.stdout.write(`${ensureChromium()}\n`)

import { parentPort, workerData } from 'node:worker_threads'
import { type LoadedScenario, type LoadSettings, loadFolder } from './load-folder.ts'

/** What the worker is started with. */
export type LoadWorkerData = LoadSettings

/** A folder to read. */
export type LoadRequest = { readonly folder: string }

/** `ready` once, when folders may be sent; `reading` before each file of one; `loaded` at the end. */
export type LoadReply = { readonly ready: true } | { readonly reading: string } | { readonly loaded: LoadedScenario }

const port = parentPort
if (port === null) throw new Error('load-worker.ts runs as a worker of load-scenario.ts.')
const say = (reply: LoadReply): void => port.postMessage(reply)
const settings = workerData as LoadWorkerData

port.on('message', ({ folder }: LoadRequest) => {
  loadFolder(folder, { ...settings, reading: (file) => say({ reading: file }) }).then(
    (loaded) => say({ loaded }),
    // A fault of ours: ending the worker lets the parent say so, and start another for the next folder.
    (cause: unknown) => {
      throw cause
    },
  )
})
say({ ready: true })

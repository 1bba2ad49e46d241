import { Worker } from 'node:worker_threads'
import type { LoadedScenario, LoadSettings } from './load-folder.ts'
import type { LoadReply, LoadRequest, LoadWorkerData } from './load-worker.ts'
import { fileProblem } from './problem.ts'
import { limitWork } from './work-limit.ts'

/** Working time for one file of a folder, once the worker runs; and time for the worker to start, on a busy machine. Milliseconds. */
const DEADLINE_MS = 2_000
/** A folder of many slow files may take this many times as long as one file. */
const FILES_SLOW = 5
const START_MS = 60_000
/** Memory of the worker, megabytes. */
const MEMORY_MB = 128

export type LoadOptions = LoadSettings & {
  /** Working time for one file; other than 2 s only in tests. */
  readonly deadlineMs?: number
  /** Memory of the worker; other than 128 MB only in tests. */
  readonly memoryMb?: number
}

/** Reads scenarios one after another in a thread of its own. */
export type ScenarioLoader = {
  readonly load: (folder: string) => Promise<LoadedScenario>
  readonly close: () => Promise<void>
}

/**
 * Opens a loader. A file that takes more than 2 s of work or more than 128 MB costs the worker its life and is answered with a problem;
 * the next folder gets a new worker. Nothing a folder holds makes this throw or wait for ever.
 */
export function openLoader(options: LoadOptions): ScenarioLoader {
  let worker: Promise<Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const start = async (): Promise<Worker> => {
    const started = await startWorker(options)
    // Whatever ends it, the next folder gets another.
    started.once('exit', () => {
      worker = undefined
    })
    return started
  }
  const load = async (folder: string): Promise<LoadedScenario> => {
    worker ??= start()
    const running = await worker.catch(() => undefined)
    const outcome =
      running === undefined ? { broken: 'worker-start' as const } : await ask(running, folder, options.deadlineMs ?? DEADLINE_MS)
    if ('loaded' in outcome) return outcome.loaded
    worker = undefined
    await running?.terminate()
    return { ok: false, problems: [fileProblem(outcome.file ?? 'scenario.yaml', REASONS[outcome.broken])] }
  }
  return {
    load: (folder) => {
      const next = last.then(() => load(folder))
      last = next
      return next
    },
    close: async () => {
      await last
      const running = await worker?.catch(() => undefined)
      await running?.terminate()
      worker = undefined
    },
  }
}

/** Reads one scenario. `folder` holds scenario.yaml, injects/ and briefs/. */
export async function loadScenario(folder: string, options: LoadOptions): Promise<LoadedScenario> {
  const loader = openLoader(options)
  try {
    return await loader.load(folder)
  } finally {
    await loader.close()
  }
}

const REASONS = {
  'too-slow': {
    code: 'too-slow',
    message: 'Reading this file takes longer than 2 s.',
    hint: 'Look for long runs of brackets or escapes, and split it.',
  },
  'too-big': {
    code: 'too-big',
    message: 'Reading this file takes more than 128 MB.',
    hint: 'Split it: injects may stand in several files.',
  },
  'worker-gone': { code: 'our-fault', message: 'The program failed while it read this file.', hint: 'Please report this, with the file.' },
  'worker-start': {
    code: 'our-fault',
    message: 'The thread that reads scenarios did not start.',
    hint: 'Try again; if it stays so, start Entente anew.',
  },
} as const

type Outcome = { readonly loaded: LoadedScenario } | { readonly broken: keyof typeof REASONS; readonly file?: string }

function ask(worker: Worker, folder: string, deadlineMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    let file: string | undefined
    const end = (outcome: Outcome): void => {
      slow.clear()
      whole.clear()
      worker.off('message', hear).off('error', fail).off('exit', gone)
      resolve(outcome)
    }
    const broken = (why: keyof typeof REASONS): void => end(file === undefined ? { broken: why } : { broken: why, file })
    const hear = (reply: LoadReply): void => {
      if ('reading' in reply) {
        file = reply.reading
        slow.renew()
      }
      if ('loaded' in reply) end({ loaded: reply.loaded })
    }
    const fail = (error: unknown): void =>
      broken((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-big' : 'worker-gone')
    const gone = (): void => broken('worker-gone')
    const slow = limitWork(deadlineMs, () => broken('too-slow'))
    const whole = limitWork(deadlineMs * FILES_SLOW, () => broken('too-slow'))
    worker.on('message', hear).on('error', fail).on('exit', gone)
    worker.postMessage({ folder } satisfies LoadRequest)
  })
}

/** From source under tsx or vitest, the worker is TypeScript and needs a start in JavaScript; in the build it is a file beside this one. */
function createWorker(data: LoadWorkerData, memoryMb: number): Worker {
  const own = import.meta.url
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
  if (!own.endsWith('.ts')) return new Worker(new URL('./load-worker.js', own), { workerData: data, resourceLimits })
  const module = new URL('./load-worker.ts', own).href
  return new Worker(new URL('../store/ts-worker.mjs', own), { workerData: { ...data, module }, resourceLimits, execArgv: [] })
}

function startWorker({ regions, actions, memoryMb = MEMORY_MB }: LoadOptions): Promise<Worker> {
  const worker = createWorker({ regions, actions: [...actions] }, memoryMb)
  // Between folders nobody else listens, and an error nobody hears would end the process.
  worker.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('The load worker did not start.')), START_MS)
    const fail = (cause: unknown): void => {
      clearTimeout(timer)
      void worker.terminate()
      reject(cause instanceof Error ? cause : new Error(String(cause)))
    }
    worker.once('error', fail)
    worker.once('message', () => {
      clearTimeout(timer)
      worker.off('error', fail)
      resolve(worker)
    })
  })
}

import { sqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreProblem } from '../../server/store/store-problem.ts'

// Opens the data folder named on the command line, as a second server would, and prints what came of it.
const folder = process.argv[2] ?? ''
/** What it prints, as JSON. */
export type SecondProcess = { readonly opened: true } | { readonly code: string; readonly say: string }

const outcome: Promise<SecondProcess> = sqliteStore({ folder, onFatal: () => process.exit(1) }).then(
  (store) => store.close().then(() => ({ opened: true as const })),
  (problem: unknown) => ({ code: problem instanceof StoreProblem ? problem.code : 'unknown', say: String(problem) }),
)
process.stdout.write(JSON.stringify(await outcome))

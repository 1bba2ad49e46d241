import { sqliteStore } from '../../server/store/sqlite-store.ts'
import { StoreProblem } from '../../server/store/store-problem.ts'

// Opens the data folder named on the command line, as a second server would, and prints what came of it.
const folder = process.argv[2] ?? ''
const outcome = sqliteStore({ folder, onFatal: () => process.exit(1) }).then(
  (store) => store.close().then(() => ({ opened: true })),
  (problem: unknown) => (problem instanceof StoreProblem ? { code: problem.code, say: problem.message } : { unknown: String(problem) }),
)
process.stdout.write(JSON.stringify(await outcome))

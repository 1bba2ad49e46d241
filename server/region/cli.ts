import process from 'node:process'
import { redrawFolder } from './redraw-folder.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('Say which region to draw: npx tsx server/region/cli.ts scenarios/regions/halcyra-gulf\n')
  process.exitCode = 2
} else {
  try {
    process.stdout.write(`${redrawFolder(folder)}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

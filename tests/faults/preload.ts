import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const COMPILERS = ['cc', 'gcc', 'clang']

/** Compiles `tests/faults/<name>.c` into `folder` and returns the library's path, for LD_PRELOAD. */
export const compilePreload = (name: string, folder: string): string => {
  const source = join(import.meta.dirname, `${name}.c`)
  const library = join(folder, `${name}.so`)
  const failures: string[] = []
  for (const compiler of COMPILERS) {
    try {
      execFileSync(compiler, ['-Wall', '-O1', '-shared', '-fPIC', '-o', library, source, '-ldl'], { encoding: 'utf8', stdio: 'pipe' })
      return library
    } catch (error) {
      failures.push(`${compiler}: ${error instanceof Error ? error.message : 'failed'}`)
    }
  }
  throw new Error(
    `The fault tests need a C compiler for ${name}.c. Install one (Debian: apt-get install gcc libc6-dev).\n${failures.join('\n')}`,
  )
}

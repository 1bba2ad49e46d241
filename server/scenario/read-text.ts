import { constants } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileProblem, type ScenarioProblem } from './problem.ts'

/** Largest file that is read, bytes. */
const FILE_BYTES_MAX = 256 * 1024
/** The only names of files that are ever opened. */
const NAME = /^(?:scenario\.yaml|run-sheet\.yaml|region\.yaml|injects\/[a-z0-9][a-z0-9-]*\.yaml|briefs\/[a-z0-9][a-z0-9-]*\.md)$/

export type ReadText = { readonly text: string } | { readonly problem: ScenarioProblem }

/**
 * Reads a text file of a folder: a plain file of at most 256 KB in UTF-8 by one of the known names. Links, other names, and
 * folders that lead elsewhere are refused before anything is read.
 */
export async function readText(folder: string, name: string): Promise<ReadText> {
  const refuse = (code: string, message: string, hint: string): ReadText => ({ problem: fileProblem(name, { code, message, hint }) })
  if (!NAME.test(name)) return refuse('file-outside', `“${name}” is no file of a scenario.`, 'Use names such as briefs/bel.md.')
  try {
    const path = join(folder, name)
    if ((await realpath(dirname(path))) !== join(await realpath(folder), dirname(name))) {
      return refuse('file-outside', `The folder of ${name} leads elsewhere.`, 'Put the file itself into the folder; links are not read.')
    }
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const stat = await file.stat()
      if (!stat.isFile()) return refuse('file-outside', `${name} is no plain file.`, 'Put a text file there.')
      const buffer = Buffer.alloc(FILE_BYTES_MAX + 1)
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
      if (bytesRead > FILE_BYTES_MAX)
        return refuse('file-large', `${name} is larger than 256 KB.`, 'Split it: injects may stand in several files.')
      return decode(buffer.subarray(0, bytesRead)) ?? refuse('file-encoding', `${name} is not UTF-8.`, 'Save it as UTF-8.')
    } finally {
      await file.close()
    }
  } catch (cause) {
    const code = (cause as { code?: unknown }).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-missing', `There is no file ${name}.`, 'Add it, or correct the name.')
    if (code === 'ELOOP') return refuse('file-outside', `${name} is a link.`, 'Put the file itself there; links are not read.')
    return refuse('file-unreadable', `${name} cannot be read (${String(code)}).`, 'Check its permissions.')
  }
}

function decode(bytes: Uint8Array): { readonly text: string } | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return undefined
  }
}

const FILES_MAX = 60

/** The files of a folder's subfolder that end so, sorted; none when there is no such subfolder. */
export async function listNames(folder: string, sub: string): Promise<readonly string[]> {
  try {
    const found = await readdir(join(folder, sub))
    return found.toSorted().slice(0, FILES_MAX)
  } catch {
    return []
  }
}

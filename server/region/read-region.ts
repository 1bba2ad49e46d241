import type { Document } from 'yaml'
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import type { RegionInput } from './region-input.ts'
import { regionInput } from './region-input.ts'

/** Reads the text of a `region.yaml`; throws one error that names every fault by file, line and path, with what to do. */
export function readRegion(file: string, text: string): RegionInput {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const where = (offset: number): string => `${file}:${lines.linePos(offset).line}`
  if (document.errors.length > 0) {
    throw new Error(document.errors.map((error) => `${where(error.pos[0])} is not YAML: ${error.message}`).join('\n'))
  }
  const parsed = regionInput.safeParse(document.toJS())
  const faults: readonly Fault[] = parsed.success ? loosesEnds(parsed.data) : parsed.error.issues.map(faultOf)
  if (!parsed.success || faults.length > 0) {
    const told = faults.map(({ path, message }) => `${where(offsetOf(document, path))} ${z.core.toDotPath(path)}: ${message}`)
    throw new Error(told.join('\n'))
  }
  return parsed.data
}

type Fault = { readonly path: readonly PropertyKey[]; readonly message: string }

function faultOf(issue: z.core.$ZodIssue): Fault {
  if (issue.code === 'unrecognized_keys') {
    return { path: issue.path, message: `remove ${issue.keys.map((key) => `"${key}"`).join(', ')}: no such key here` }
  }
  return { path: issue.path, message: issue.message }
}

/** Names that lead nowhere: states, frontiers and places that are used but not drawn, or drawn twice. */
function loosesEnds(input: RegionInput): Fault[] {
  const states = new Set(input.states.map((state) => state.id))
  const faults: Fault[] = []
  input.states.forEach((state, i) => {
    state.territory.forEach((part, k) => {
      if (typeof part !== 'string' || input.frontiers[part.replace(/^-/, '')] !== undefined) return
      faults.push({ path: ['states', i, 'territory', k], message: `"${part}" is not under "frontiers"; draw it there or correct the name` })
    })
  })
  const seen = new Set<string>()
  input.places.forEach((place, i) => {
    if (seen.has(place.id)) faults.push({ path: ['places', i, 'id'], message: `"${place.id}" is used twice; give each place its own id` })
    seen.add(place.id)
    for (const id of [place.state, ...(place.between ?? [])]) {
      if (id === undefined || states.has(id)) continue
      faults.push({ path: ['places', i], message: `there is no state "${id}"; use one of ${[...states].join(', ')}` })
    }
    if (place.kind === 'border' && place.between === undefined) {
      faults.push({ path: ['places', i], message: 'a border place needs "between: [state, state]"' })
    }
  })
  return faults
}

/** Where the deepest node on a path begins in the text. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const key of path) {
    if (isMap(node)) node = node.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key))?.value
    else if (isSeq(node)) node = node.items[Number(key)]
    const range = (node as { readonly range?: readonly [number, number, number] | null } | undefined)?.range
    if (range === undefined || range === null) break
    offset = range[0]
  }
  return offset
}

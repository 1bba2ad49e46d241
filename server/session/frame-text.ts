import type { HeardAt } from '../../shared/game.ts'
import type { Rec } from '../../shared/model/record.ts'
import type { Viewer } from '../../shared/model/viewer.ts'
import type { Answer, Heard } from '../../shared/wire/socket.ts'
import { textIdsIn } from './text-refs.ts'

/** Finds the body of a text: one of this session, or of its scenario. */
export type BodyOf = (textId: string) => string | undefined

type Fragment = { readonly json: string; readonly texts: readonly string[] }

/**
 * Builds frames as JSON out of fragments. The faces of a step are shared between viewers, so each is encoded once; what differs per
 * viewer (its numbers, its answers) is joined around them. One is made for each step and thrown away with it.
 */
export type FrameText = {
  readonly patch: (patch: {
    readonly epoch: string
    readonly n: number
    readonly set: readonly Rec[]
    readonly drop: readonly string[]
    readonly heard: readonly NumberedLine[]
    readonly answers: readonly Answer[]
  }) => string
  readonly view: (view: {
    readonly epoch: string
    readonly n: number
    readonly viewer: Viewer
    readonly records: readonly Rec[]
    readonly heard: readonly NumberedLine[]
  }) => string
}

/** A line and its number in one viewer's feeds; `to` for control alone. */
export type NumberedLine = { readonly i: number; readonly line: HeardAt; readonly to?: readonly string[] }

/** A heard line as it is sent, but for its number: never its audience, its place in the log, or its cause. */
export function heardLine(line: HeardAt): Omit<Heard, 'i' | 'to'> {
  return {
    turn: line.turn,
    at: line.at,
    feed: line.feed,
    say: line.say,
    ...(line.with === undefined ? {} : { with: line.with }),
    ...(line.text === undefined ? {} : { text: line.text }),
    ...(line.about === undefined ? {} : { about: line.about }),
    ...(line.seat === undefined ? {} : { seat: line.seat }),
    ...(line.person === undefined ? {} : { person: line.person }),
    ...(line.move === undefined ? {} : { move: line.move }),
    ...(line.withdrawn === undefined ? {} : { withdrawn: line.withdrawn }),
  }
}

export function createFrameText(bodyOf: BodyOf): FrameText {
  const fragments = new Map<object, Fragment>()
  const fragment = (of: object, value: () => object): Fragment => {
    const found = fragments.get(of)
    if (found !== undefined) return found
    const plain = value()
    const made = { json: JSON.stringify(plain), texts: textIdsIn(plain) }
    fragments.set(of, made)
    return made
  }
  const recordsOf = (records: readonly Rec[]) => records.map((record) => fragment(record, () => record))
  const linesOf = (lines: readonly NumberedLine[]) =>
    lines.map(({ i, line, to }): Fragment => {
      const { json, texts } = fragment(line, () => heardLine(line))
      const audience = to === undefined ? '' : `"to":${JSON.stringify(to)},`
      return { json: `{"i":${i},${audience}${json.slice(1)}`, texts }
    })
  const words = (parts: readonly Fragment[]): string => {
    const bodies: Record<string, string> = {}
    for (const id of parts.flatMap(({ texts }) => texts)) {
      const body = bodyOf(id)
      if (body !== undefined) bodies[id] = body
    }
    return JSON.stringify(bodies)
  }
  const list = (parts: readonly Fragment[]): string => `[${parts.map(({ json }) => json).join(',')}]`
  return {
    patch: ({ epoch, n, set, drop, heard, answers }) => {
      const [records, lines] = [recordsOf(set), linesOf(heard)]
      const body = `"set":${list(records)},"drop":${JSON.stringify(drop)},"heard":${list(lines)},"words":${words([...records, ...lines])}`
      const own = answers.length === 0 ? '' : `,"answers":${JSON.stringify(answers)}`
      return `{"epoch":${JSON.stringify(epoch)},"n":${n},${body}${own}}`
    },
    view: ({ epoch, n, viewer, records, heard }) => {
      const [shown, lines] = [recordsOf(records), linesOf(heard)]
      const head = `{"epoch":${JSON.stringify(epoch)},"n":${n},"viewer":${JSON.stringify(viewer)}`
      return `${head},"records":${list(shown)},"heard":${list(lines)},"words":${words([...shown, ...lines])}}`
    },
  }
}

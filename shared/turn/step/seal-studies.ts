import { evidenceGained } from '../../action/_evidence.ts'
import { qualityOf } from '../../action/intelligence/_assess.ts'
import { jointQuality } from '../../dynamics/joint-assessment.ts'
import type { Pen } from '../../fact/pen.ts'
import { clamp, round3 } from '../../lib/round.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { incident } from '../../noun/incident.ts'
import { type JointStudy, jointStudy } from '../../noun/joint-study.ts'
import { clockOf, turnDice } from '../clock-facts.ts'
import { clockId, deedDoneAt } from './_close-id.ts'

/** Goldstein weight of a joint assessment, for each of those who make it (IN3, CAMEO 046). */
const studyWeight = 5
/** How far from the mean of the estimates the shared range reaches. */
const halfRange = 0.1

/** E20: an incident that all named partners have weighed, this turn or the last, is assessed together; the rest stands one turn more. */
export function sealStudies(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const studies = all(pen.state, jointStudy)
  const done = new Set<string>()
  for (const study of studies) {
    if (done.has(study.id)) continue
    const group = membersOf(study)
    const signed = group.map((s) =>
      studies.find((x) => x.by === s && x.incident === study.incident && membersOf(x).join() === group.join()),
    )
    const whole = signed.filter((x) => x !== undefined)
    if (whole.length < group.length) continue
    for (const x of whole) done.add(x.id)
    assess(pen, study, whole)
  }
  const lapsed = studies.filter((s) => !done.has(s.id) && s.turn < turn).map((s) => s.id)
  const gone = [...done, ...lapsed]
  if (gone.length > 0) pen.tell({ kind: 'studies-closed', data: { ids: gone } })
}

const membersOf = (study: JointStudy): readonly string[] => [study.by, ...study.partners].sort()

function assess(pen: Pen, study: JointStudy, brought: readonly JointStudy[]): void {
  const happened = read(pen.state, incident, study.incident)
  if (happened === undefined) return
  const group = membersOf(study)
  const quality = round3(jointQuality(group.map((s) => ({ quality: qualityOf(pen.state, s), sanitised: false }))))
  const { turn, at } = clockOf(pen.state)
  const wrong = turnDice(pen.state).u01('joint', study.incident, ...group) < 0.3 * (1 - quality)
  const meant = (happened.theta === 1) !== wrong
  const mean = brought.reduce((sum, s) => sum + s.estimate, 0) / brought.length
  const says = sentence(
    meant ? 'Together the services think that “{title}” was meant.' : 'Together the services think that “{title}” was not meant.',
    { title: happened.title },
  )
  const id = clockId(pen.state, 'assessment', study.id)
  const range = { low: round3(clamp(mean - halfRange, 0, 1)), high: round3(clamp(mean + halfRange, 0, 1)) }
  const leans = meant ? ('deliberate' as const) : ('accident' as const)
  const head = { id, by: group, of: '', question: 'incident' as const, says, quality, about: happened.id, leans }
  pen.tell({ kind: 'assessment-made', data: { ...head, ...range, misleads: wrong } })
  for (const seat of group) {
    const evidence = { kind: 'intel' as const, says: meant ? (1 as const) : (0 as const), quality, k: 1 as const }
    const learnt = { seat, incident: happened.id, by: 'intel' as const, says, turn, at }
    const weigh = { evidence, theta: happened.theta, id: clockId(pen.state, 'evidence', `${study.id}/${seat}`) }
    for (const fact of evidenceGained(pen.state, learnt, weigh)) pen.tell(fact)
    const toward = group.filter((s) => s !== seat)
    const why = sentence('They weighed “{title}” together', { title: happened.title })
    deedDoneAt(pen, { by: seat, action: 'assess-together', toward, g: studyWeight, grade: 'D', seenBy: toward, why, about: id })
  }
}

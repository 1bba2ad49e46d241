import type { Header } from '../../shared/model/state.ts'
import { exerciseMark, type LogExport } from '../../shared/review/log-export.ts'
import { chainStart } from '../store/chain.ts'
import { rowText } from '../store/row-text.ts'
import type { LoadedSession } from '../store/store.ts'

/** A stored log as a file that anybody can verify (`verifyLog`), with the texts that the asker may read. */
export function logFile({ session, entries, texts, head }: LoadedSession, mayRead: (text: string) => boolean): LogExport {
  const { scenario, scenarioHash } = JSON.parse(session.header) as Header
  return {
    exercise: exerciseMark,
    format: 'entente-log',
    version: 1,
    session: session.id,
    scenario: { id: scenario.id, title: scenario.title, hash: scenarioHash },
    createdMs: session.createdMs,
    chain: { start: chainStart(session), head },
    rows: entries.map((entry) => rowText({ ...entry, texts: [] })),
    texts: [...texts].filter(([id]) => mayRead(id)).map(([id, { salt, body }]) => ({ id, exercise: exerciseMark, salt, body })),
  }
}

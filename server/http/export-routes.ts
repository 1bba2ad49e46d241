import type { FastifyInstance, FastifyReply } from 'fastify'
import { scenarioText } from '../../shared/game.ts'
import { eventsCsv } from '../report/events-csv.ts'
import { logFile } from '../report/log-file.ts'
import type { Session } from '../session/session.ts'
import { mayLookBack, readLog } from './look-back.ts'
import type { ServerParts } from './parts.ts'

/** What may be taken away: for control at any time, for those who played after ENDEX. Every file says that it is an exercise. */
export function exportRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/sessions/:id/export/log', async (request, reply) => {
    const asker = await mayLookBack(parts, request)
    const { stored, hidden } = await readLog(parts, asker)
    return sendFile(reply, asker.session, {
      name: 'log.json',
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(
        logFile(stored, (id) => !hidden.has(id)),
        null,
        1,
      ),
    })
  })

  app.get('/api/sessions/:id/export/events', async (request, reply) => {
    const asker = await mayLookBack(parts, request)
    const { steps, texts, hidden } = await readLog(parts, asker)
    const { header } = asker.session
    const bodyOf = (id: string): string | undefined => (hidden.has(id) ? undefined : (texts.get(id) ?? scenarioText(header, id)))
    return sendFile(reply, asker.session, {
      name: 'events.csv',
      type: 'text/csv; charset=utf-8',
      body: eventsCsv({ header, steps, bodyOf }),
    })
  })
}

type File = { readonly name: string; readonly type: string; readonly body: string }

/** A file to keep: ids are letters and digits, so the name needs no quoting of its own. */
function sendFile(reply: FastifyReply, { id, header }: Session, { name, type, body }: File): FastifyReply {
  const plain = `${header.scenario.id}-${id}`.replaceAll(/[^A-Za-z0-9-]/g, '')
  return reply
    .header('Cache-Control', 'no-store')
    .header('Content-Disposition', `attachment; filename="EXERCISE-${plain}-${name}"`)
    .type(type)
    .send(body)
}

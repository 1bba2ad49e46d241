import { assert } from '../../lib/assert.ts'
import type { Hands } from '../../model/action.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import type { Message } from '../../noun/message.ts'

/** A query asks something of its receiver, with its due time on the receiver's sheet. */
export function askOf(said: Message, hands: Pick<Hands, 'newId'>) {
  assert(said.answerBy !== undefined, 'only a query asks')
  const says = sentence('{state} waits for an answer on the line.', { state: stateName(said.from) })
  return {
    kind: 'ask-made' as const,
    data: { id: hands.newId('ask'), seat: said.to, says, dueTurn: said.answerBy.turn, dueAt: said.answerBy.at, about: said.id },
  }
}

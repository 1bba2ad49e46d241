import { type MessageKey, t } from '../../text/i18n.ts'

const words: readonly MessageKey[] = [
  'desk.rung0',
  'desk.rung1',
  'desk.rung2',
  'desk.rung3',
  'desk.rung4',
  'desk.rung5',
  'desk.rung6',
  'desk.rung7',
  'desk.rung8',
  'desk.rung9',
  'desk.rung10',
  'desk.rung11',
  'desk.rung12',
]

/** The escalation ladder in words (game-model.md 2.2). */
export function rungWord(rung: number): string {
  const key = words[rung]
  return key === undefined ? '' : t(key)
}

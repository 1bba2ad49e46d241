import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { type Ask, ask } from '../../../shared/noun/ask.ts'
import { type News, news } from '../../../shared/noun/news.ts'
import type { Heard } from '../../../shared/wire/socket.ts'

/** A piece of news as a seat got it. */
export type NewsItem = Pick<News, 'id' | 'title' | 'from' | 'method' | 'body' | 'turn' | 'at'> & Partial<News>
export type AskItem = Pick<Ask, 'id' | 'says' | 'turn' | 'dueTurn' | 'dueAt' | 'status'> & Partial<Ask>

/** One sheet: at most three items, the last turn in at most five lines, and what is asked (design README, The desk). */
export type Briefing = {
  readonly items: readonly NewsItem[]
  readonly more: number
  readonly lastTurn: readonly Heard[]
  readonly asks: readonly AskItem[]
}

const ITEMS_MAX = 3
const LINES_MAX = 5

/** What happened weighs more than what was said of it. `why` lines stand beside their figures. */
const feeds = ['result', 'council', 'media', 'line'] as const

/** The briefing of a turn. */
export function briefingOf(view: View, heard: readonly Heard[], turn: number): Briefing {
  const items = newsOfTurn(view, turn)
  return {
    items: items.slice(0, ITEMS_MAX),
    more: Math.max(0, items.length - ITEMS_MAX),
    lastTurn: linesOfTurn(heard, turn - 1).slice(0, LINES_MAX),
    asks: openAsks(view),
  }
}

/** News of one turn in the order in which it came. */
export const newsOfTurn = (view: View, turn: number): readonly NewsItem[] =>
  allSeen(view, news)
    .filter((item) => item.turn === turn)
    .sort((a, b) => a.at - b.at)

/** All news, newest first. */
export const allNews = (view: View): readonly NewsItem[] => [...allSeen(view, news)].sort((a, b) => b.turn - a.turn || b.at - a.at)

/** What is asked of the seat and not yet answered, what is due first at the head. */
export const openAsks = (view: View): readonly AskItem[] =>
  allSeen(view, ask)
    .filter(({ status }) => status === 'open')
    .sort((a, b) => a.dueTurn - b.dueTurn || a.dueAt - b.dueAt)

/** What was heard in a turn, the weightiest first, each sentence once. */
export function linesOfTurn(heard: readonly Heard[], turn: number): readonly Heard[] {
  const lines = heard.filter((line) => line.turn === turn && line.withdrawn !== true && line.say !== '')
  const ranked = feeds.flatMap((feed) => lines.filter((line) => line.feed === feed))
  const said = new Set<string>()
  return ranked.filter((line) => {
    const key = JSON.stringify([line.say, line.with])
    if (said.has(key)) return false
    said.add(key)
    return true
  })
}

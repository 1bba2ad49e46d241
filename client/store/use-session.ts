import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Noun, Rec } from '../../shared/model/record.ts'
import type { Sentence, TextRef } from '../../shared/model/sentence.ts'
import type { View } from '../../shared/model/view.ts'
import type { Viewer } from '../../shared/model/viewer.ts'
import { type Clock, clock } from '../../shared/noun/clock.ts'
import { type Setting, type SettingState, setting } from '../../shared/noun/setting.ts'
import type { Heard, PresenceFrame } from '../../shared/wire/socket.ts'
import type { WatchFrame } from '../../shared/wire/watch.ts'
import { currentSession } from '../net/current-session.ts'
import { i18n } from '../text/i18n.ts'
import { deskKey, useActing } from './acting.ts'
import { useAtDevice } from './at-device.ts'
import { saySentence } from './say-sentence.ts'
import { type Moment, scenarioTime, type TimeStyle } from './scenario-time.ts'
import { emptyView, type SessionStatus } from './session.ts'
import { useSession } from './session-context.tsx'
import { emptySetting } from './state-names.ts'

const nothing: readonly never[] = []

/** Lists by the shelf they came from: a shelf is replaced when a record of its kind changes, so the same list means no change. */
const lists = new WeakMap<ReadonlyMap<string, Rec>, readonly Rec[]>()

/** What this seat sees, for checks and hints. A new object for each patch: prefer `useRecords` where one kind is enough. */
export const useView = (): View => useSession((state) => state.view ?? emptyView)

/** All records of a kind, in id order; the same list until one of them changes. */
export function useRecords<R extends Rec, P extends Rec>(noun: Noun<R, P>): readonly P[] {
  return useSession((state) => {
    const shelf = state.mirror?.kinds.get(noun.kind)
    if (shelf === undefined) return nothing
    const known = lists.get(shelf)
    const list = known ?? state.view?.list(noun.kind) ?? nothing
    if (known === undefined) lists.set(shelf, list)
    return list as readonly P[]
  })
}

/** One record, or undefined while this seat does not see it. */
export function useRecord<R extends Rec, P extends Rec>(noun: Noun<R, P>, id: string | undefined): P | undefined {
  return useSession((state) => (id === undefined ? undefined : (state.mirror?.kinds.get(noun.kind)?.get(id) as P | undefined)))
}

/** Who looks: the seat ('' for control and the public), and who acts of those at this device, with the posts held. */
export function useMe(): { readonly seat: string; readonly person: string; readonly posts: readonly string[]; readonly viewer: Viewer } {
  const known = useSession((state) => state.welcome?.viewer)
  const seen = useSession((state) => state.mirror?.viewer)
  const here = useAtDevice()
  const by = useActing((acting) => acting.by)
  return useMemo(() => {
    const viewer = seen ?? known ?? emptyView.viewer
    const who = here.find(({ person }) => person === by) ?? here[0]
    return { seat: viewer.seat ?? '', person: who?.person ?? '', posts: who?.posts ?? nothing, viewer }
  }, [known, seen, here, by])
}

/** The lines heard so far, oldest first, of one feed and of those that `keep` accepts. Give `keep` a stable identity in long lists. */
export function useHeard(feed?: string, keep?: (line: Heard) => boolean): readonly Heard[] {
  const heard = useSession((state) => state.heard)
  return useMemo(
    () =>
      feed === undefined && keep === undefined
        ? heard
        : heard.filter((h) => (feed === undefined || h.feed === feed) && (keep?.(h) ?? true)),
    [heard, feed, keep],
  )
}

/** The body of a text; undefined when there is none, or this seat was not given it. */
export const useWords = (ref: TextRef | string | undefined): string | undefined =>
  useSession((state) => (ref === undefined || typeof ref === 'string' ? ref : state.words[ref.text]))

/** What stands over a piece of news: control's own words, or the scenario's title. */
export function useHeadline({ heading, title }: { readonly heading?: TextRef; readonly title: string }): string {
  const words = useWords(heading)
  return words ?? title
}

const lobby: Clock = { id: 'clock:main', kind: 'clock', turn: 0, phase: 'lobby', phaseAt: 0, at: 0, paused: false, take: 0 }
type ClockFace = Pick<Clock, 'id' | 'kind' | 'turn' | 'phase' | 'phaseAt' | 'paused' | 'take' | 'stopped'> & { readonly at?: number }

/** Turn and phase, and whether the clock is paused. The lobby until the first view has come. */
export const usePhase = (): ClockFace => useRecord(clock, 'clock:main') ?? lobby

/** The public facts of the exercise; empty until the first view has come. */
export const useSetting = (): Setting => useRecord(setting, 'setting:main') ?? emptySetting

export const useStates = (): readonly SettingState[] => useSetting().states

export function useStateOf(id: string | undefined): SettingState | undefined {
  const states = useStates()
  return states.find((state) => state.id === id)
}

/** Scenario time in words, for any moment a component shows. */
export function useScenarioTimes(): (moment: Moment, style?: TimeStyle) => string {
  const facts = useSetting()
  return useCallback((moment, style) => scenarioTime(facts, moment, style), [facts])
}

/** Formats sentences of the rules in the reader's language, ids turned into names. */
export function useSay(): (sentence: Sentence) => string {
  const facts = useSetting()
  const { language } = useTranslation(undefined, { i18n }).i18n
  return useCallback((sentence) => saySentence(facts, sentence, language), [facts, language])
}

export const usePresence = (): PresenceFrame['people'] => useSession((state) => state.presence?.people ?? nothing)

const nothingWatched: WatchFrame = { seats: [], alarms: [], injects: [], turns: [] }

/** What control watches beside the true picture; nothing for everybody else. */
export const useWatch = (): WatchFrame => useSession((state) => state.watch ?? nothingWatched)

export const useStatus = (): SessionStatus => useSession((state) => state.status)

/** A draft or read mark of who acts: it survives a reload and follows to another device. '' until written. */
export function useDesk(name: string): readonly [value: string, set: (value: string) => void] {
  const key = deskKey(
    useActing((acting) => acting.by),
    name,
  )
  const value = useSession((state) => state.desk[key] ?? '')
  const set = useCallback((next: string) => currentSession().connection.keep(key, next), [key])
  return [value, set]
}

import { createListeners } from '../map/listeners.ts'
import { spokenRegion } from '../map/spoken-region.ts'
import { t } from '../text/i18n.ts'
import { markAt } from './lay-marks.ts'
import { readTimelineInk } from './timeline-ink.ts'
import { listenTimelineHands } from './timeline-input.ts'
import { timelineStep } from './timeline-keys.ts'
import { momentOf, xTime } from './timeline-layout.ts'
import type { TimelineHandle, TimelineMark, TimelineMoment, TimelineOptions, TimelinePicture } from './timeline-picture.ts'
import { createTimelineView, type TimelineState, type TimelineView } from './timeline-view.ts'

/** Starts the timeline in a host element, a slider over the exercise, and returns its handle. */
export const createTimeline = (host: HTMLElement, options: TimelineOptions): TimelineHandle => {
  const state: TimelineState = { picture: options.picture, ink: readTimelineInk(), selected: undefined, hovered: undefined }
  const view = createTimelineView(host, state)
  const spoken = spokenRegion(host)
  const scrubs = createListeners<[TimelineMoment, boolean]>()
  const selects = createListeners<[string | undefined]>()
  const hovers = createListeners<[string | undefined]>()
  const choose = (id: string | undefined): void => {
    if (id === state.selected) return
    state.selected = id
    view.redraw()
  }
  const stopHands = listenHands(host, { state, view, choose, scrub: scrubs.tell, selected: selects.tell, hovered: hovers.tell })
  const press = (event: KeyboardEvent): void => {
    const step = event.target === host ? timelineStep(state.picture, event, state.selected) : undefined
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    choose(step.mark?.id)
    if (step.mark) selects.tell(step.mark.id)
    spoken.say(step.mark ? sayMark(step.mark) : momentText(state.picture, step.moment))
    scrubs.tell(step.moment, true)
  }
  host.addEventListener('keydown', press)
  const setTheme = (): void => {
    state.ink = readTimelineInk()
    view.redraw()
  }
  document.fonts.addEventListener('loadingdone', setTheme)
  describe(host, options)
  tellValue(host, state.picture)
  return {
    update: (picture) => {
      state.picture = picture
      tellValue(host, picture)
      view.redraw()
    },
    select: choose,
    setTheme,
    onScrub: scrubs.add,
    onSelect: selects.add,
    onHover: hovers.add,
    screenPoint: (id) => {
      const laid = view.marks().find((it) => it.marks.some((mark) => mark.id === id))
      return laid ? { x: laid.x, y: laid.y } : undefined
    },
    stats: view.stats,
    destroy: () => {
      document.fonts.removeEventListener('loadingdone', setTheme)
      host.removeEventListener('keydown', press)
      stopHands()
      spoken.remove()
      view.destroy()
    },
  }
}

const sayMark = (mark: TimelineMark): string => mark.say ?? mark.label

const describe = (host: HTMLElement, options: TimelineOptions): void => {
  host.setAttribute('role', 'slider')
  host.setAttribute('tabindex', '0')
  host.setAttribute('aria-label', t('map.timeline'))
  if (options.describedBy !== undefined) host.setAttribute('aria-describedby', options.describedBy)
  host.style.setProperty('touch-action', 'none')
}

/** A moment in words: turn, and how far into it. */
const momentText = (picture: TimelinePicture, moment: TimelineMoment): string => {
  const turn = picture.turns.find((it) => it.n === moment.turn)
  return t('map.moment', { turn: moment.turn, hour: turn?.hour ?? '', percent: Math.round(moment.at * 100) })
}

const tellValue = (host: HTMLElement, picture: TimelinePicture): void => {
  const moment = picture.playhead ?? { turn: picture.now.turn, at: picture.now.fraction }
  host.setAttribute('aria-valuemin', '1')
  host.setAttribute('aria-valuemax', String(picture.turns.length))
  host.setAttribute('aria-valuenow', String(moment.turn))
  host.setAttribute('aria-valuetext', picture.playhead ? momentText(picture, moment) : t('map.nowValue', { turn: moment.turn }))
}

type Hands = {
  readonly state: TimelineState
  readonly view: TimelineView
  readonly choose: (id: string | undefined) => void
  readonly scrub: (moment: TimelineMoment, done: boolean) => void
  readonly selected: (id: string | undefined) => void
  readonly hovered: (id: string | undefined) => void
}

const listenHands = (host: HTMLElement, it: Hands): (() => void) => {
  const { state, view } = it
  const scrub = (x: number, done: boolean): void => it.scrub(momentOf(xTime(view.layout(), x), state.picture.turns.length), done)
  const light = (id: string | undefined): void => {
    if (id === state.hovered) return
    state.hovered = id
    view.redraw()
    it.hovered(id)
  }
  return listenTimelineHands(host, {
    tap: (x, y) => {
      const mark = markAt(view.marks(), x, y)
      it.choose(mark?.id)
      it.selected(mark?.id)
      if (!mark && x >= view.layout().left) scrub(x, true)
    },
    drag: scrub,
    point: (x, y) => {
      const mark = markAt(view.marks(), x, y)
      host.style.setProperty('cursor', mark ? 'pointer' : x >= view.layout().left ? 'ew-resize' : 'default')
      light(mark?.id)
    },
    leave: () => light(undefined),
  })
}

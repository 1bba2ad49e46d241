import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Coach, coach } from '../../../shared/noun/coach.ts'
import { useScreen } from '../../store/screen.ts'
import { useDesk, useMe, usePhase, useRecords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { announcer } from '../../ui/announcer.ts'
import { Button } from '../../ui/button.tsx'
import { coachPlace } from './coach-place.ts'
import { formatTour, marksNow, parseTour } from './next-mark.ts'
import './coach-mark.css'

/** The tutorial's next coach mark, one at a time, beside what it speaks of. It never takes the focus; what is done stays done. */
export function CoachMark(): ReactNode {
  const { seat } = useMe()
  const clock = usePhase()
  const [kept, keep] = useDesk('coach')
  const all = useRecords(coach)
  const tour = useMemo(() => parseTour(kept), [kept])
  const marks = marksNow(
    all.filter((mark) => mark.seat === seat),
    clock,
    tour,
  )
  const [mark] = marks
  if (mark === undefined) return null
  return (
    <Shown
      key={mark.id}
      mark={mark}
      left={marks.length - 1}
      onNext={() => keep(formatTour({ ...tour, done: [...tour.done, mark.id] }))}
      onSkip={() => keep(formatTour({ ...tour, off: true }))}
    />
  )
}

type ShownProps = { mark: Coach; left: number; onNext: () => void; onSkip: () => void }

function Shown({ mark, left, onNext, onSkip }: ShownProps): ReactNode {
  const t = useText()
  const title = useId()
  const card = useRef<HTMLElement>(null)
  const place = useAnchor(mark.anchor, card)
  const { title: name, text } = mark
  useEffect(() => announcer.say(`${name}. ${text}`), [name, text])
  useEscape(onNext)
  return (
    <>
      {place?.ring && <span className='coach-ring' style={place.ring} aria-hidden='true' />}
      <section ref={card} className='coach' aria-labelledby={title} style={place?.card} data-placed={place !== undefined}>
        <h2 id={title}>{name}</h2>
        <p>{text}</p>
        <footer className='coach__actions'>
          <Button size='small' kind='primary' onPress={onNext}>
            {left > 0 ? t('desk.coachNext', { left }) : t('desk.coachDone')}
          </Button>
          <Button size='small' kind='quiet' onPress={onSkip}>
            {t('desk.coachSkip')}
          </Button>
        </footer>
      </section>
    </>
  )
}

/** Esc closes the mark after everything that lies above it had its turn. */
function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      close()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [close])
}

type Placed = {
  readonly card: { readonly left: number; readonly top: number }
  readonly ring: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | undefined
}

/** What a mark points at when its own anchor is not on the screen. */
const instead: Readonly<Record<string, string>> = {
  composer: 'tray',
  commit: 'tray',
  belief: 'dossier',
  logistics: 'tray',
  why: 'figures',
  media: 'hotlines',
  council: 'hotlines',
  briefing: 'map',
}

function anchorOf(name: string): Element | undefined {
  const found = [...document.querySelectorAll(`[data-coach~="${CSS.escape(name)}"]`)].find((one) => one.getClientRects().length > 0)
  const other = instead[name]
  return found ?? (other === undefined ? undefined : anchorOf(other))
}

/** Where the card and the ring round its anchor stand, kept up to date while panels open, scroll and change their size. */
function useAnchor(name: string, card: React.RefObject<HTMLElement | null>): Placed | undefined {
  const [placed, setPlaced] = useState<Placed>()
  useLayoutEffect(() => {
    const measure = (): void => {
      const size = card.current?.getBoundingClientRect()
      const box = anchorOf(name)?.getBoundingClientRect()
      if (size === undefined) return
      setPlaced(box === undefined ? undefined : placedBeside(box, size))
    }
    anchorOf(name)?.scrollIntoView({ block: 'nearest' })
    measure()
    const observer = new ResizeObserver(measure)
    const anchor = anchorOf(name)
    for (const element of [document.documentElement, anchor, card.current]) if (element) observer.observe(element)
    addEventListener('scroll', measure, true)
    // Panels that open or fold move anchors, bring them or take them: measured once they have.
    const stop = useScreen.subscribe(() => requestAnimationFrame(measure))
    return () => {
      stop()
      observer.disconnect()
      removeEventListener('scroll', measure, true)
    }
  }, [name, card])
  return placed
}

function placedBeside({ left, top, width, height }: DOMRect, card: DOMRect): Placed {
  const view = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight }
  return { card: coachPlace({ left, top, width, height }, card, view), ring: { left, top, width, height } }
}

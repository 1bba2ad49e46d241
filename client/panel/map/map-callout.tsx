import { Diamond, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useSize } from '../../app/use-size.ts'
import { useScreen } from '../../store/screen.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import type { Callout, CalloutAct } from './callout-actions.ts'
import { calloutPlace } from './callout-place.ts'
import './map-callout.css'

type MapCalloutProps = {
  callout: Callout
  /** Where the object stands on the map, CSS pixels; undefined while it is not in the picture. */
  point: { readonly x: number; readonly y: number } | undefined
  map: { readonly width: number; readonly height: number } | undefined
  /** Opened by a key or a press, not by mere selection: the focus goes there. */
  opened: boolean
  onClose: () => void
}

const CARD = { width: 252, height: 150 } as const

/** What stands beside the selected object: its name, three facts, two actions, and a line to it. One at a time; Esc closes it. */
export function MapCallout({ callout, point, map, opened, onClose }: MapCalloutProps): ReactNode {
  const t = useText()
  const title = useId()
  const card = useRef<HTMLElement>(null)
  const size = useSize(card) ?? CARD
  useEffect(() => {
    if (opened) card.current?.focus({ preventScroll: true })
  }, [opened])
  const spot = point === undefined || map === undefined ? undefined : calloutPlace(point, { ...size, width: CARD.width }, map)
  return (
    <>
      {spot && point && (
        <svg className='callout-leader' aria-hidden='true'>
          <line x1={point.x} y1={point.y} x2={spot.end.x} y2={spot.end.y} />
        </svg>
      )}
      <section
        ref={card}
        className='callout'
        aria-labelledby={title}
        tabIndex={-1}
        style={spot === undefined ? undefined : { left: spot.left, top: spot.top }}
        data-placed={spot !== undefined}
      >
        <header className='callout__head'>
          {callout.seal === true && (
            <span className='callout__seal'>
              <Icon of={Diamond} size={14} />
            </span>
          )}
          <h2 id={title}>{callout.title}</h2>
          <IconButton label={t('desk.calloutClose')} icon={X} size='small' onPress={onClose} />
        </header>
        <dl className='callout__facts'>
          {callout.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {callout.why !== undefined && <Why name={callout.title} lines={callout.why} />}
        {callout.actions.length > 0 && (
          <div className='callout__actions'>
            {callout.actions.map(({ label, act }, i) => (
              <Button key={label} size='small' kind={i === 0 ? 'primary' : 'secondary'} onPress={() => perform(act)}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </section>
    </>
  )
}

/** What the numbers of a callout come from, unfolded in place. */
function Why({ name, lines }: { name: string; lines: readonly string[] }): ReactNode {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className='callout__why'>
      <TextButton aria-label={t('ui.whyName', { name })} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('ui.why')}
      </TextButton>
      {isOpen && (
        <ul aria-label={t('ui.ledgerOf', { name })}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function perform(act: CalloutAct): void {
  const { openDock, compose } = useScreen.getState()
  if (act.opens === 'line') openDock('hotlines', act.state)
  else compose(act.composing)
}

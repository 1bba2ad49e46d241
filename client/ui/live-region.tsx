import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import { announcer } from './announcer.ts'
import './visually-hidden.css'

/** The two live regions; mount it once, at the root, before anything speaks. */
export function LiveRegion(): ReactNode {
  const said = useSyncExternalStore(announcer.subscribe, announcer.read)
  return (
    <div className='visually-hidden'>
      <div role='log' aria-live='polite' aria-relevant='additions'>
        {said.polite.map((line) => (
          <p key={line.id}>{line.text}</p>
        ))}
      </div>
      <div role='alert' aria-atomic='false' aria-relevant='additions'>
        {said.assertive.map((line) => (
          <p key={line.id}>{line.text}</p>
        ))}
      </div>
    </div>
  )
}

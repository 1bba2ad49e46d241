import { PanelLeftClose } from 'lucide-react'
import type { ReactNode } from 'react'
import { useScreen } from '../../store/screen.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useMe, useStateOf } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PanelHead } from '../../ui/panel-head.tsx'
import { Section } from '../../ui/section.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { Capabilities } from './capabilities.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Interests } from './interests.tsx'
import { Objectives } from './objectives.tsx'
import { RedLines } from './red-lines.tsx'
import { Relations } from './relations.tsx'
import { StateOfPlay } from './state-of-play.tsx'
import { Undertakings } from './undertakings.tsx'
import { useCabinet } from './use-cabinet.ts'
import './dossier.css'

/** The seat's own situation: figures, evidence, red lines, aims, relations (picture 01, left). */
export function Dossier(): ReactNode {
  const t = useText()
  return (
    <section className='dossier' aria-label={t('desk.situation')} tabIndex={-1}>
      <DossierHead />
      <div className='dossier__body'>
        <StateOfPlay />
        <EvidenceList />
        <RedLines />
        <div data-coach='ladder'>
          <Relations />
        </div>
        <Objectives />
        <Held />
      </div>
    </section>
  )
}

function DossierHead(): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const state = useStateOf(seat)
  const cabinet = useCabinet()
  const show = useScreen((screen) => screen.show)
  if (state === undefined) return null
  return (
    <div className='dossier__head'>
      <PanelHead lead={<StateToken slot={slotOf(state)} letter={letterOf(state)} size={34} />} title={state.official} note={cabinet} />
      <div className='dossier__fold'>
        <IconButton label={t('desk.dossierClose')} icon={PanelLeftClose} size='small' onPress={() => show({ dossierOpen: false })} />
      </div>
    </div>
  )
}

/** What the seat holds and what was promised: open from 1680 px on, folded below (css), there at every width. */
function Held(): ReactNode {
  const t = useText()
  return (
    <>
      <div className='dossier__wide'>
        <Section title={t('desk.interests')} aside={t('desk.objectivesNote')}>
          <Interests />
        </Section>
        <Section title={t('desk.undertakings')}>
          <Undertakings />
        </Section>
        <div data-coach='logistics'>
          <Section title={t('desk.capabilities')}>
            <Capabilities />
          </Section>
        </div>
      </div>
      <div className='dossier__narrow' data-coach='logistics'>
        <Disclosure level={2} title={t('desk.interests')}>
          <Interests />
        </Disclosure>
        <Disclosure level={2} title={t('desk.undertakings')}>
          <Undertakings />
        </Disclosure>
        <Disclosure level={2} title={t('desk.capabilities')}>
          <Capabilities />
        </Disclosure>
      </div>
    </>
  )
}

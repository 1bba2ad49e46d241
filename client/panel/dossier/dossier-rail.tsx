import { PanelLeftOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useScreen } from '../../store/screen.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useMe, useStateOf } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { formatNumber } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { Tip } from '../../ui/tip.tsx'
import { figureFaces, shownValue } from '../figures/figure-line.tsx'
import { sixFigures } from '../figures/own-figures.ts'
import { useOwnFigures } from '../figures/use-own-figures.ts'
import './dossier-rail.css'

/** The dossier folded to 56 px: the seat and its six figures. Each opens it. `beside`: the open dossier stands next to it. */
export function DossierRail({ beside }: { beside: boolean }): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const state = useStateOf(seat)
  const figures = useOwnFigures()
  const show = useScreen((screen) => screen.show)
  const open = (): void => show({ dossierOpen: true })
  return (
    <section className='dossier-rail' aria-label={t(beside ? 'desk.rail' : 'desk.situation')}>
      {state && <StateToken slot={slotOf(state)} letter={letterOf(state)} name={state.name} size={28} />}
      <IconButton label={t('desk.dossierOpen')} icon={PanelLeftOpen} size='small' onPress={open} />
      {figures
        .filter(({ key }) => (sixFigures as readonly string[]).includes(key))
        .map((figure) => {
          const { icon, name, unit } = figureFaces[figure.key]
          const value = formatNumber(shownValue(figure))
          const label = t('desk.railFigure', { name: t(name), value: unit === undefined ? value : `${value} ${unit}` })
          return (
            <Tip key={figure.key} text={label} placement='end'>
              <Button className='dossier-rail__figure' aria-label={t('desk.railWhy', { figure: label })} onPress={open}>
                <Icon of={icon} size={15} />
                <b>{value}</b>
              </Button>
            </Tip>
          )
        })}
    </section>
  )
}

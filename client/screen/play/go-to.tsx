import { Search } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField, useFilter } from 'react-aria-components'
import { actionRegistry } from '../../../shared/action/registry.gen.ts'
import type { AnyAction } from '../../../shared/model/action.ts'
import { useScreen, useScreenParts } from '../../store/screen.ts'
import { usePhase, useSetting, useView } from '../../store/use-session.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { type GoToItem, goToItems } from './go-to-items.ts'
import './go-to.css'

const actions: readonly AnyAction[] = Object.values(actionRegistry)

const kindNames: Readonly<Record<GoToItem['kind'], MessageKey>> = {
  incident: 'desk.goIncident',
  state: 'desk.goState',
  place: 'desk.goPlace',
  action: 'desk.goAction',
  news: 'desk.goNews',
}

/** The focus stays in the field while arrows choose, so that what scrolls takes the focus itself. */
const scrollable = { tabIndex: 0 } as const

/** Search and go to anything: `/` or Ctrl K. */
export function GoTo(): ReactNode {
  const t = useText()
  const { goToOpen, show } = useScreenParts('goToOpen', 'show')
  return (
    <ModalOverlay className='scrim' isOpen={goToOpen} onOpenChange={(open) => show({ goToOpen: open })} isDismissable>
      <Modal className='modal go-to'>
        <Dialog className='go-to__dialog' aria-label={t('desk.goTo')}>
          <Found />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Found(): ReactNode {
  const t = useText()
  const view = useView()
  const setting = useSetting()
  const { turn } = usePhase()
  const { contains } = useFilter({ sensitivity: 'base' })
  const items = useMemo(() => goToItems(view, { setting, actions, turn }), [view, setting, turn])
  return (
    <Autocomplete filter={contains}>
      <SearchField className='go-to__field' aria-label={t('desk.goTo')} autoFocus>
        <Icon of={Search} size={16} />
        <Input className='go-to__input' placeholder={t('desk.goToHint')} />
      </SearchField>
      <div className='go-to__found' {...scrollable}>
        <Menu
          className='go-to__list'
          aria-label={t('desk.goTo')}
          items={items}
          renderEmptyState={() => <p className='go-to__empty'>{t('ui.noMatches')}</p>}
          onAction={(key) => {
            const item = items.find(({ id }) => id === key)
            useScreen.getState().show({ goToOpen: false })
            if (item !== undefined) goTo(item)
          }}
        >
          {(item) => (
            <MenuItem id={item.id} textValue={item.label} className='options__item'>
              <span className='options__words'>
                <span>{item.label}</span>
                {item.note !== undefined && <span className='options__note'>{item.note}</span>}
              </span>
              <small>{t(kindNames[item.kind])}</small>
            </MenuItem>
          )}
        </Menu>
      </div>
    </Autocomplete>
  )
}

function goTo({ id, kind }: GoToItem): void {
  const { select, show, compose } = useScreen.getState()
  if (kind === 'action') compose({ action: id })
  else if (kind === 'news') show({ sheet: 'news', newsOpen: id })
  else {
    select(id)
    show({ lookAt: { id } })
  }
}

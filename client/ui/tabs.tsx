import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tabs as RacTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { Icon } from './icon.tsx'
import './tabs.css'

type TabItem<Id extends string> = {
  id: Id
  label: string
  icon?: LucideIcon
  /** Drawn in a round badge; 0 and absent draw nothing. */
  count?: number
  /** The badge means something unread on a hotline: the only badge with colour. */
  hot?: boolean
  panel: ReactNode
}

type TabsProps<Id extends string> = { label: string; tabs: readonly TabItem<Id>[]; value: Id; onChange: (id: Id) => void }

/** Tabs with their panels. The panels that are not shown are not mounted. */
export function Tabs<Id extends string>({ label, tabs, value, onChange }: TabsProps<Id>): ReactNode {
  return (
    <RacTabs
      className='tabs'
      selectedKey={value}
      onSelectionChange={(key) => {
        const tab = tabs.find((each) => each.id === key)
        if (tab) onChange(tab.id)
      }}
    >
      <TabList className='tabs__list' aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className='tabs__tab'>
            {tab.icon && <Icon of={tab.icon} size={14} />}
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && (
              <span className='badge' data-hot={tab.hot === true}>
                {tab.count}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className='tabs__panel'>
          {tab.panel}
        </TabPanel>
      ))}
    </RacTabs>
  )
}

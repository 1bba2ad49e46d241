import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useText } from '../../../text/use-text.ts'
import { Icon } from '../../../ui/icon.tsx'
import { verbFaces, writtenVerbs } from './verbs.ts'
import './verb-bar.css'

type Verb = (typeof writtenVerbs)[number]

type VerbBarProps = { value: Verb | undefined; onChange: (verb: Verb | undefined) => void; keys: boolean }

/** The five verbs of a line. Pressed again, the chosen one is put down. */
export function VerbBar({ value, onChange, keys }: VerbBarProps): ReactNode {
  const t = useText()
  return (
    <ToggleButtonGroup
      className='verbs'
      aria-label={t('dock.verbs')}
      selectionMode='single'
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(chosen) => onChange(writtenVerbs.find((verb) => chosen.has(verb)))}
    >
      {writtenVerbs.map((verb) => (
        <ToggleButton
          key={verb}
          id={verb}
          className='verbs__verb'
          aria-label={t(verbFaces[verb].name)}
          {...(keys ? { 'aria-keyshortcuts': verbFaces[verb].key } : {})}
        >
          <Icon of={verbFaces[verb].icon} size={14} />
          <span>{t(verbFaces[verb].name)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

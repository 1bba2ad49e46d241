import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { useTheme } from '../../theme/use-theme.ts'
import { Choice } from '../../ui/choice.tsx'

/** Light, dark, or as the device: kept on this device. Until chosen, live play is dark and everything else light. */
export function ThemeChooser(): ReactNode {
  const t = useText()
  const { choice, choose } = useTheme('start')
  return (
    <Choice
      label={t('app.theme')}
      size='small'
      tone='soft'
      value={choice}
      onChange={choose}
      options={[
        { id: 'light', label: t('app.themeLight') },
        { id: 'dark', label: t('app.themeDark') },
        { id: 'system', label: t('app.themeSystem') },
      ]}
    />
  )
}

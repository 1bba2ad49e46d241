import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { playBell } from '../../screen/join/play-bell.ts'
import { usePreferences } from '../../store/preferences.ts'
import { useText } from '../../text/use-text.ts'
import { useTheme } from '../../theme/use-theme.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Choice } from '../../ui/choice.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Pop } from '../../ui/pop.tsx'

/** How this device shows the exercise. Kept on it, for every session. */
export function SettingsPop(): ReactNode {
  const t = useText()
  return (
    <Pop trigger={<IconButton label={t('desk.settings')} icon={SlidersHorizontal} />} label={t('desk.settings')}>
      <Settings />
    </Pop>
  )
}

function Settings(): ReactNode {
  const t = useText()
  const { choice, choose } = useTheme('play')
  const { sound, letterKeys, patterns, prefer } = usePreferences()
  return (
    <div className='top-bar__settings'>
      <h2>{t('desk.settings')}</h2>
      <Choice
        label={t('app.theme')}
        size='small'
        tone='soft'
        value={choice ?? 'dark'}
        onChange={choose}
        options={[
          { id: 'dark', label: t('app.themeDark') },
          { id: 'light', label: t('app.themeLight') },
          { id: 'system', label: t('app.themeSystem') },
        ]}
      />
      <Checkbox
        checked={sound}
        hint={t('desk.soundNote')}
        onChange={(on) => {
          prefer({ sound: on })
          if (on) void playBell()
        }}
      >
        {t('desk.sound')}
      </Checkbox>
      <Checkbox checked={letterKeys} hint={t('desk.letterKeysNote')} onChange={(on) => prefer({ letterKeys: on })}>
        {t('desk.letterKeys')}
      </Checkbox>
      <Checkbox checked={patterns} hint={t('desk.patternsNote')} onChange={(on) => prefer({ patterns: on })}>
        {t('desk.patterns')}
      </Checkbox>
      <p className='top-bar__note'>{t('desk.motionNote')}</p>
    </div>
  )
}

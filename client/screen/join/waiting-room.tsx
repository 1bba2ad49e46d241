import { Hourglass } from 'lucide-react'
import type { ReactNode } from 'react'
import { Page } from '../../app/page.tsx'
import { useText } from '../../text/use-text.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { DeviceChecks } from './device-checks.tsx'
import { HomeLink } from './home-link.tsx'
import { JoinSteps } from './join-steps.tsx'
import './join-page.css'

/** In, but not admitted: says who decides, and goes on by itself. Nothing of the exercise is shown here. */
export function WaitingRoom({ name, trouble }: { name: string; trouble: string | undefined }): ReactNode {
  const t = useText()
  return (
    <Page title={t('join.waitTitle')} place='lobby' className='join'>
      <div className='join__form'>
        <HomeLink />
        <h1 className='join__title'>{t('join.waitTitle')}</h1>
        <NoticeBar tone='info' icon={Hourglass} announce='off'>
          {t('join.waitLive')}
        </NoticeBar>
        <div className='prose join__text'>
          <p>{t('join.waitText', { name })}</p>
          <p>{t('join.waitNote')}</p>
        </div>
        {trouble !== undefined && <NoticeBar tone='crit'>{trouble}</NoticeBar>}
        <div className='join__foot'>
          <DeviceChecks />
        </div>
      </div>
      <JoinSteps at={2} />
    </Page>
  )
}

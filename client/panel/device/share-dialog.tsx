import { UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Post } from '../../../shared/wire/http.ts'
import { errorText } from '../../app/error-text.ts'
import { posts } from '../../app/posts.ts'
import { api } from '../../net/api.ts'
import { useSession } from '../../store/session-context.tsx'
import { useMe, usePresence } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './share-dialog.css'

const NAME_MAX = 60

/** Names somebody who plays the same state at this device, and gives them posts. */
export function ShareDialog({ state, onClose }: { state: string; onClose: () => void }): ReactNode {
  const t = useText()
  const session = useSession(({ welcome }) => welcome?.session ?? '')
  const [name, setName] = useState('')
  const [theirs, setTheirs] = useState<readonly Post[]>([])
  const [faults, setFaults] = useState<{ readonly name?: string; readonly other?: string }>({})
  const [working, setWorking] = useState(false)
  const add = async (): Promise<void> => {
    if (name.trim() === '') return setFaults({ name: t('device.nameMissing') })
    setWorking(true)
    setFaults({})
    try {
      await api.colleague({ session, name: name.trim(), posts: [...theirs] })
      onClose()
    } catch (error) {
      setWorking(false)
      setFaults({ other: errorText(error) })
    }
  }
  return (
    <Dialog
      title={t('device.shareTitle')}
      lead={t('device.shareLead', { state })}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      actions={
        <Button kind='primary' icon={UserPlus} working={working} workingText={t('device.adding')} onPress={() => void add()}>
          {t('device.add')}
        </Button>
      }
    >
      <div className='share'>
        {faults.other !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {faults.other}
          </NoticeBar>
        )}
        <TextField label={t('device.name')} value={name} onChange={setName} maxLength={NAME_MAX} autoFocus error={faults.name} />
        <PostBoxes chosen={theirs} onChange={setTheirs} />
      </div>
    </Dialog>
  )
}

/** The posts of the cabinet; those of people at other devices say by whom they are held. */
function PostBoxes({ chosen, onChange }: { chosen: readonly Post[]; onChange: (posts: readonly Post[]) => void }): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const host = useSession(({ welcome }) => welcome?.person)
  const others = usePresence().filter((one) => one.seat === seat && one.person !== host)
  return (
    <fieldset className='share__posts'>
      <legend>{t('device.posts')}</legend>
      {posts.map(({ id, name }) => {
        const holder = others.find((one) => one.posts.includes(id))
        return (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            disabled={holder !== undefined}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((post) => post !== id))}
          >
            {holder === undefined ? t(name) : t('device.postTaken', { post: t(name), name: holder.name })}
          </Checkbox>
        )
      })}
      <small>{t('device.postsHint')}</small>
    </fieldset>
  )
}

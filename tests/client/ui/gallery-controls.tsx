import { CornerDownLeft, Crosshair, Ellipsis, Landmark, PhoneCall, PhoneOff, Scale, Shield, Ship, Trash } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../client/ui/button.tsx'
import { Checkbox } from '../../../client/ui/checkbox.tsx'
import { Choice } from '../../../client/ui/choice.tsx'
import { CodeInput } from '../../../client/ui/code-input.tsx'
import { ComboField } from '../../../client/ui/combo-field.tsx'
import { Dialog } from '../../../client/ui/dialog.tsx'
import { HoldButton } from '../../../client/ui/hold-button.tsx'
import { IconButton } from '../../../client/ui/icon-button.tsx'
import { Menu } from '../../../client/ui/menu.tsx'
import { NumberField } from '../../../client/ui/number-field.tsx'
import { OrderCard } from '../../../client/ui/order-card.tsx'
import { Pop } from '../../../client/ui/pop.tsx'
import { RadioRows } from '../../../client/ui/radio-rows.tsx'
import { SelectField } from '../../../client/ui/select-field.tsx'
import { Skeleton } from '../../../client/ui/skeleton.tsx'
import { StateToken } from '../../../client/ui/state-token.tsx'
import { TextArea } from '../../../client/ui/text-area.tsx'
import { TextField } from '../../../client/ui/text-field.tsx'
import { showToast } from '../../../client/ui/toast-queue.ts'
import { GalleryCard, Shown } from './gallery-card.tsx'

const nothing = () => undefined

function Buttons() {
  const [scale, setScale] = useState<'turn' | 'day' | 'all'>('day')
  return (
    <GalleryCard title='Buttons' span={7}>
      <div className='line'>
        <Shown name='Rest'>
          <Button kind='primary'>Commit 3 of 4</Button>
        </Shown>
        <Shown name='Hover' show='hovered'>
          <Button kind='primary'>Commit 3 of 4</Button>
        </Shown>
        <Shown name='Pressed' show='pressed'>
          <Button kind='primary'>Commit 3 of 4</Button>
        </Shown>
        <Shown name='Focus' show='focus-visible'>
          <Button kind='primary'>Commit 3 of 4</Button>
        </Shown>
        <Shown name='Working'>
          <Button kind='primary' working workingText='Sending'>
            Send
          </Button>
        </Shown>
        <Shown name='Disabled'>
          <Button kind='primary' reason='There are no orders this turn.'>
            Commit
          </Button>
        </Shown>
      </div>
      <div className='line' style={{ marginTop: 12 }}>
        <Shown name='Secondary'>
          <Button icon={PhoneCall}>Open call</Button>
        </Shown>
        <Shown name='Quiet'>
          <Button kind='quiet' icon={Landmark}>
            Take to Council
          </Button>
        </Shown>
        <Shown name='Ends something'>
          <Button kind='danger' icon={PhoneOff}>
            End call
          </Button>
        </Shown>
        <Shown name='Small'>
          <Button kind='primary' size='small' icon={CornerDownLeft}>
            Read back
          </Button>
        </Shown>
        <Shown name='Icon'>
          <IconButton kind='secondary' label='Pick on the map' icon={Crosshair} />
        </Shown>
        <Shown name='Choice'>
          <Choice
            label='Timeline scale'
            options={[
              { id: 'turn', label: 'Turn' },
              { id: 'day', label: 'Day' },
              { id: 'all', label: 'All' },
            ]}
            value={scale}
            onChange={setScale}
          />
        </Shown>
      </div>
    </GalleryCard>
  )
}

function Fields() {
  return (
    <GalleryCard title='Fields' span={5}>
      <div className='line line--top'>
        <div className='w-148'>
          <TextField label='Rest' value='Patrol boat Heron' onChange={nothing} />
        </div>
        <div className='w-148' data-show='focus-visible'>
          <TextField label='Focus' value='10 nm of collision' onChange={nothing} />
        </div>
        <div className='w-148'>
          <TextField label='Disabled' value='Set by white cell' onChange={nothing} disabled />
        </div>
        <div className='w-220'>
          <TextField label='Error' value='T5, Tue 06:00' onChange={nothing} error='T5 is over. Choose T7 or later.' />
        </div>
        <Shown name='Loading'>
          <div className='w-148'>
            <div className='field__control'>
              <Skeleton width={70} />
            </div>
          </div>
        </Shown>
      </div>
    </GalleryCard>
  )
}

function Orders() {
  const menu = (
    <Menu
      label='Order'
      trigger={<IconButton size='small' label='More for this order' icon={Ellipsis} />}
      entries={[
        { id: 'edit', label: 'Edit' },
        { id: 'drop', label: 'Take back', icon: Trash, keys: 'Del' },
        { id: 'sign', label: 'Sign', reason: 'Only Defence can sign this.' },
      ]}
      onChoose={nothing}
    />
  )
  const lawful = (
    <div className='w-176'>
      <OrderCard
        icon={Ship}
        title='Publish collision log'
        cost='1 capital'
        state='lawful'
        says='Verifiable, log 3'
        onOpen={nothing}
        menu={menu}
      />
    </div>
  )
  return (
    <GalleryCard title='Order' span={12}>
      <div className='line'>
        <Shown name='Lawful'>{lawful}</Shown>
        <Shown name='Hover' show='hovered'>
          {lawful}
        </Shown>
        <Shown name='Focus' show='focus-visible'>
          {lawful}
        </Shown>
        <Shown name='Warned'>
          <div className='w-176'>
            <OrderCard
              icon={Ship}
              title='Send C-2 by lane A'
              cost='1 capital, 3.2 M'
              state='warned'
              says='Port full: 130 t waits'
              menu={menu}
            />
          </div>
        </Shown>
        <Shown name='Blocked'>
          <div className='w-176'>
            <OrderCard
              icon={Ship}
              title='Observers aboard Heron'
              cost='2 capital'
              state='blocked'
              says='Needs Defence to sign'
              menu={menu}
            />
          </div>
        </Shown>
        <Shown name='Committed'>
          <div className='w-176'>
            <OrderCard icon={Ship} title='Heron: hold' cost='0 capital' state='committed' says='Committed 12:39' menu={menu} />
          </div>
        </Shown>
      </div>
    </GalleryCard>
  )
}

function Forms() {
  const [code, setCode] = useState('H7K22QM')
  const [text, setText] = useState('We publish the log of Heron today. She held her course from 09:31 to 09:40.')
  const [tons, setTons] = useState<number | undefined>(210)
  const [unit, setUnit] = useState<'heron' | 'c2' | undefined>('heron')
  const [place, setPlace] = useState<'pell' | 'lysse' | undefined>()
  const [post, setPost] = useState<'foreign' | 'defence' | 'relief'>('foreign')
  const [goal, setGoal] = useState(true)
  return (
    <GalleryCard title='Forms' span={12}>
      <div className='three'>
        <div className='stack'>
          <CodeInput value={code} onChange={setCode} />
          <RadioRows
            label='Role in the Talune cabinet'
            size='large'
            rows={[
              { id: 'foreign', label: 'Foreign minister', note: 'Hotlines, council', icon: Scale },
              { id: 'defence', label: 'Defence minister', note: 'Posture, incidents', icon: Shield },
              { id: 'relief', label: 'Relief minister', icon: Ship, reason: 'Taken by R. Osei' },
            ]}
            value={post}
            onChange={setPost}
          />
        </div>
        <div className='stack'>
          <SelectField
            label='Unit'
            options={[
              { id: 'heron', label: 'Patrol vessel Heron', lead: <StateToken slot={1} letter='T' size={16} /> },
              { id: 'c2', label: 'Convoy C-2', note: 'Held at Port Lysse' },
            ]}
            value={unit}
            onChange={setUnit}
          />
          <ComboField
            label='Where'
            options={[
              { id: 'pell', label: 'Pell' },
              { id: 'lysse', label: 'Port Lysse' },
            ]}
            value={place}
            onChange={setPlace}
            placeholder='A place'
          />
          <NumberField label='Cargo' value={tons} onChange={setTons} min={0} max={600} step={10} unit='t' hint='C-2 carries 240 t.' />
          <Checkbox checked={goal} onChange={setGoal}>
            Coordinate relief across borders
          </Checkbox>
        </div>
        <div className='stack'>
          <TextArea label='Say something' value={text} onChange={setText} max={70} doc />
          <Overlays />
        </div>
      </div>
    </GalleryCard>
  )
}

function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'sheet'>()
  return (
    <div className='line'>
      <Button onPress={() => setOpen('dialog')}>Open dialog</Button>
      <Button onPress={() => setOpen('sheet')}>Open sheet</Button>
      <Button onPress={() => showToast({ text: '3 orders committed at 12:41', undo: { label: 'Undo until phase ends', act: nothing } })}>
        Show toast
      </Button>
      <Pop trigger={<Button>Open popover</Button>} label='Two accounts'>
        Heron log, tracker: 16.5 nm off Pell
      </Pop>
      <HoldButton kind='danger' onHold={nothing}>
        End the exercise
      </HoldButton>
      <Dialog
        title='Commit 3 orders'
        lead='You can take them back until the phase ends in 05:02.'
        shape={open ?? 'dialog'}
        isOpen={open !== undefined}
        onOpenChange={() => setOpen(undefined)}
        actions={
          <>
            <Button kind='primary' size='large'>
              Commit 3 orders
            </Button>
            <Button kind='quiet' size='large' onPress={() => setOpen(undefined)}>
              Back
            </Button>
          </>
        }
      >
        Heron holds; you told them on line 2.
      </Dialog>
    </div>
  )
}

/** Everything a person presses or fills in. */
export function GalleryControls() {
  return (
    <>
      <Buttons />
      <Fields />
      <Orders />
      <Forms />
    </>
  )
}

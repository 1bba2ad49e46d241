import { type ReactNode, useState } from 'react'
import { type AgreedPoint, type HotWashAct, noteMax } from '../../../shared/wire/hot-wash.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { HotWash } from './use-hot-wash.ts'

type AgreeFormProps = { wash: HotWash; act: (act: HotWashAct) => void }
type Lists = { readonly strengths: readonly AgreedPoint[]; readonly areas: readonly AgreedPoint[] }

/** The three places of each list. */
const places = [1, 2, 3] as const
const three = (points: readonly AgreedPoint[]): readonly AgreedPoint[] => places.map((n) => points[n - 1] ?? { text: '', owner: '' })

/** Control writes what the room agrees on; it stands on every screen once it is put there. */
export function AgreeForm({ wash, act }: AgreeFormProps): ReactNode {
  const t = useText()
  const [lists, setLists] = useState<Lists>({ strengths: three(wash.strengths), areas: three(wash.areas) })
  const put = (): void => act({ do: 'agree', ...lists })
  return (
    <form
      className='wash__agree'
      onSubmit={(event) => {
        event.preventDefault()
        put()
      }}
    >
      <PointFields title={t('wash.strengths')} points={lists.strengths} onChange={(strengths) => setLists({ ...lists, strengths })} />
      <PointFields title={t('wash.areas')} points={lists.areas} onChange={(areas) => setLists({ ...lists, areas })} />
      <Button type='submit'>{t('wash.put')}</Button>
    </form>
  )
}

type PointFieldsProps = { title: string; points: readonly AgreedPoint[]; onChange: (points: readonly AgreedPoint[]) => void }

function PointFields({ title, points, onChange }: PointFieldsProps): ReactNode {
  const t = useText()
  const set = (n: number, change: Partial<AgreedPoint>): void =>
    onChange(points.map((point, at) => (at === n - 1 ? { ...point, ...change } : point)))
  return (
    <fieldset>
      <legend>{title}</legend>
      {places.map((n) => (
        <div key={n} className='wash__point'>
          <TextField
            label={t('wash.point', { list: title, n })}
            labelHidden
            placeholder={t('wash.pointHint', { n })}
            value={points[n - 1]?.text ?? ''}
            onChange={(text) => set(n, { text })}
            maxLength={noteMax}
          />
          <TextField
            label={t('wash.owner', { list: title, n })}
            labelHidden
            placeholder={t('wash.ownerHint')}
            value={points[n - 1]?.owner ?? ''}
            onChange={(owner) => set(n, { owner })}
            maxLength={80}
          />
        </div>
      ))}
    </fieldset>
  )
}

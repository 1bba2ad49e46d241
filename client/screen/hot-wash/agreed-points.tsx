import type { ReactNode } from 'react'
import type { AgreedPoint } from '../../../shared/wire/hot-wash.ts'
import { useText } from '../../text/use-text.ts'

type AgreedPointsProps = { strengths: readonly AgreedPoint[]; areas: readonly AgreedPoint[] }

/** The three strengths and three areas that the room agrees on, each with an owner. */
export function AgreedPoints({ strengths, areas }: AgreedPointsProps): ReactNode {
  const t = useText()
  return (
    <div className='wash__agreed'>
      <Points title={t('wash.strengths')} points={strengths} />
      <Points title={t('wash.areas')} points={areas} />
    </div>
  )
}

function Points({ title, points }: { title: string; points: readonly AgreedPoint[] }): ReactNode {
  const t = useText()
  return (
    <section>
      <h2>{title}</h2>
      <ol>
        {[0, 1, 2].map((i) => {
          const point = points[i]
          return (
            <li key={i}>
              <p>{point === undefined || point.text === '' ? t('wash.pointOpen') : point.text}</p>
              {point !== undefined && point.owner !== '' && <small>{t('wash.ownerOf', { owner: point.owner })}</small>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

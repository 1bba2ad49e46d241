import { type ReactNode, useMemo } from 'react'
import type { ExerciseCard } from '../../../shared/wire/http.ts'
import { useText } from '../../text/use-text.ts'
import { formatJoinCode, joinCode } from '../../ui/join-code.ts'
import { QrCode } from '../../ui/qr-code.tsx'

type JoinPosterProps = { code: string | undefined; card: Pick<ExerciseCard, 'link' | 'qr'> | undefined }

/** How to come in, to be read from the back of the room. */
export function JoinPoster({ code, card }: JoinPosterProps): ReactNode {
  const t = useText()
  const matrix = useMemo(() => (card?.qr ?? []).map((row) => [...row].map((module) => module === '1')), [card?.qr])
  const origin = card === undefined ? location.origin : new URL(card.link).origin
  return (
    <section className='join-poster' aria-label={t('projector.join')}>
      <h2>{t('projector.join')}</h2>
      <ol>
        <li>
          {t('projector.open')} <b className='join-poster__address'>{origin.replace(/^https?:\/\//, '')}</b>
        </li>
        <li>
          {t('projector.type')}
          {code !== undefined && <output className='join-poster__code'>{formatJoinCode(joinCode(code).code)}</output>}
        </li>
      </ol>
      {card !== undefined && matrix.length > 0 && (
        <figure className='join-poster__qr'>
          <QrCode matrix={matrix} label={t('run.qrOf', { link: card.link })} size={300} />
          <figcaption>{t('projector.scan')}</figcaption>
        </figure>
      )}
    </section>
  )
}

import type { ReactNode } from 'react'
import { useScreen } from '../../store/screen.ts'
import { placeNameIn } from '../../store/state-names.ts'
import { useHeadline, useScenarioTimes, useSetting, useWords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Markdown } from '../../ui/markdown.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import type { NewsItem } from './briefing-facts.ts'
import { useMarkSeen } from './use-mark-seen.ts'

/** A piece of news in full: who says it, when, the text, and the way to its place. */
export function NewsArticle({ item, headed = true }: { item: NewsItem; headed?: boolean }): ReactNode {
  const t = useText()
  const setting = useSetting()
  const times = useScenarioTimes()
  const body = useWords(item.body)
  const headline = useHeadline(item)
  useMarkSeen(item.id)
  const { select, show } = useScreen.getState()
  const object = item.about?.startsWith('incident:') === true ? item.about : item.place
  return (
    <article className='news-article' data-news={item.id}>
      {headed && (
        <header className='news-article__head'>
          <h3>{headline}</h3>
          <small>{times(item, 'turn')}</small>
        </header>
      )}
      <div className='news-article__body'>{body === undefined ? t('desk.newsNoText') : <Markdown>{body}</Markdown>}</div>
      <footer className='news-article__foot'>
        <span>{t('desk.newsFrom', { from: item.from })}</span>
        {object !== undefined && item.place !== undefined && (
          <TextButton
            onPress={() => {
              select(object)
              show({ lookAt: { id: object }, sheet: undefined })
            }}
          >
            {t('desk.showOnMap', { place: placeNameIn(setting, item.place) })}
          </TextButton>
        )}
      </footer>
    </article>
  )
}

import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import type { Shown } from '../../../../shared/model/record.ts'
import { type News, news as newsNoun } from '../../../../shared/noun/news.ts'
import { placeNameIn } from '../../../store/state-names.ts'
import { useHeadline, useRecords, useScenarioTimes, useSetting, useWords } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { Button } from '../../../ui/button.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import { Section } from '../../../ui/section.tsx'
import { useMarkSeen } from '../../briefing/use-mark-seen.ts'
import './media-tab.css'

export type SeenNews = Shown<News, 'title' | 'from' | 'method' | 'body' | 'turn' | 'at'>

/** News, newest first: time and source, and a headline that opens. */
export function NewsList({ onOpen }: { onOpen: (id: string) => void }): ReactNode {
  const t = useText()
  const news = [...useRecords(newsNoun)].sort((a, b) => b.turn - a.turn || b.at - a.at)
  return (
    <Section title={t('dock.news')}>
      {news.length === 0 && <p className='media__none'>{t('dock.quiet')}</p>}
      <ul>
        {news.map((each) => (
          <NewsRow key={each.id} news={each} onOpen={() => onOpen(each.id)} />
        ))}
      </ul>
    </Section>
  )
}

function NewsRow({ news, onOpen }: { news: SeenNews; onOpen: () => void }): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const headline = useHeadline(news)
  return (
    <li className='news-row'>
      <small className='num'>{t('dock.newsSource', { time: time(news, 'turn'), from: news.from })}</small>
      <PlainButton className='news-row__title' onPress={onOpen}>
        {headline}
      </PlainButton>
    </li>
  )
}

/** One piece of news, read in place of the list. */
export function NewsReader({ news, onClose }: { news: SeenNews; onClose: () => void }): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const setting = useSetting()
  const words = useWords(news.body)
  const headline = useHeadline(news)
  useMarkSeen(news.id)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <article className='reader'>
      <Button size='small' kind='quiet' icon={ArrowLeft} onPress={onClose}>
        {t('dock.backToNews')}
      </Button>
      <h3 ref={head} className='reader__title' tabIndex={-1}>
        {headline}
      </h3>
      <p className='reader__source'>
        <small>{t('dock.newsSource', { time: time(news), from: news.from })}</small>
        {news.place !== undefined && <small>{placeNameIn(setting, news.place)}</small>}
      </p>
      <Markdown>{words ?? ''}</Markdown>
    </article>
  )
}

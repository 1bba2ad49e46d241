import { type ReactNode, useState } from 'react'
import { news as newsNoun } from '../../../shared/noun/news.ts'
import { rumour } from '../../../shared/noun/rumour.ts'
import { useRecord, useRecords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Section } from '../../ui/section.tsx'
import { Believed } from './media/believed.tsx'
import { NewsList, NewsReader } from './media/news-list.tsx'
import { SaySomething } from './media/say-something.tsx'
import { Statements } from './media/statements.tsx'
import { StoryCard } from './media/story-card.tsx'
import { useMarkRead } from './use-dock-read.ts'
import './media/media-tab.css'

/** What is said in public: whether one is believed, stories, statements, news, and one's own words (picture 11). */
export function MediaTab(): ReactNode {
  const t = useText()
  const [reading, setReading] = useState<string>()
  const open = useRecord(newsNoun, reading)
  const stories = [...useRecords(rumour)].sort((a, b) => b.seededTurn - a.seededTurn)
  useMarkRead('media')
  return (
    <div className='media' data-coach='media'>
      <div className='media__scroll'>
        {open !== undefined ? (
          <NewsReader news={open} onClose={() => setReading(undefined)} />
        ) : (
          <>
            <Believed />
            <Section title={t('dock.stories')}>
              {stories.length === 0 && <p className='media__none'>{t('dock.quiet')}</p>}
              {stories.map((each) => (
                <StoryCard key={each.id} rumour={each} />
              ))}
            </Section>
            <Statements />
            <NewsList onOpen={setReading} />
          </>
        )}
      </div>
      <div className='media__say'>
        <SaySomething />
      </div>
    </div>
  )
}

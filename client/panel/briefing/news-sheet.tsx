import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Disclosure, DisclosurePanel, Heading, Button as RacButton } from 'react-aria-components'
import { useScreenParts } from '../../store/screen.ts'
import { useHeadline, useScenarioTimes, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { allNews, type NewsItem } from './briefing-facts.ts'
import { NewsArticle } from './news-article.tsx'
import { Sheet } from './sheet.tsx'
import './news-sheet.css'

/** All news so far, newest first, each to be read again. */
export function NewsSheet(): ReactNode {
  const t = useText()
  const view = useView()
  const items = useMemo(() => allNews(view), [view])
  const { newsOpen, show } = useScreenParts('newsOpen', 'show')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (newsOpen !== undefined) list.current?.querySelector('[data-expanded]')?.scrollIntoView({ block: 'nearest' })
  }, [newsOpen])
  return (
    <Sheet title={t('desk.newsAll')}>
      {items.length === 0 && <EmptyState title={t('desk.newsQuiet')} />}
      <ul ref={list}>
        {items.map((item) => (
          <NewsRow
            key={item.id}
            item={item}
            isOpen={newsOpen === item.id}
            onOpen={(open) => show({ newsOpen: open ? item.id : undefined })}
          />
        ))}
      </ul>
    </Sheet>
  )
}

function NewsRow({ item, isOpen, onOpen }: { item: NewsItem; isOpen: boolean; onOpen: (open: boolean) => void }): ReactNode {
  const times = useScenarioTimes()
  const headline = useHeadline(item)
  return (
    <li>
      <Disclosure className='news-row' isExpanded={isOpen} onExpandedChange={onOpen}>
        <Heading level={3} className='news-row__head'>
          <RacButton slot='trigger' className='news-row__trigger'>
            <span>{headline}</span>
            <small>{times(item, 'turn')}</small>
          </RacButton>
        </Heading>
        <DisclosurePanel>{isOpen && <NewsArticle item={item} headed={false} />}</DisclosurePanel>
      </Disclosure>
    </li>
  )
}

import { Check, Clock, Flag, PencilLine, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { openPoint } from '../../../../shared/action/council/_articles.ts'
import type { Shown } from '../../../../shared/model/record.ts'
import { seen } from '../../../../shared/model/view.ts'
import type { Agreement, Article, Finding } from '../../../../shared/noun/agreement.ts'
import { template } from '../../../../shared/noun/template.ts'
import { useStateOf, useView } from '../../../store/use-session.ts'
import type { MessageKey } from '../../../text/i18n.ts'
import { useText } from '../../../text/use-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { ArticleText } from '../../compose/article-text.tsx'
import './agreement-articles.css'

export type SeenAgreement = Shown<
  Agreement,
  'template' | 'title' | 'parties' | 'by' | 'articles' | 'version' | 'signed' | 'ratified' | 'status' | 'turn' | 'signedTurn'
>

/** The articles of an agreement: number, name, text with its blanks, and how each is checked. */
export function AgreementArticles({ agreement }: { agreement: SeenAgreement }): ReactNode {
  const view = useView()
  const form = seen(view, template, agreement.template)
  const labels = Object.fromEntries((form?.blanks ?? []).map(({ name, label }) => [name, label]))
  return (
    <ol className='articles'>
      {agreement.articles.map((article, place) => {
        const required = form?.articles.find(({ id }) => id === article.id)?.benchmark
        return (
          <li key={article.id} className='articles__one'>
            <span className='articles__number' aria-hidden='true'>
              {place + 1}
            </span>
            <div className='articles__body'>
              <header className='articles__head'>
                <b>{article.title}</b>
                <ArticleChip agreement={agreement} article={article} />
              </header>
              <ArticleText text={article.text} blanks={article.blanks} labels={labels} />
              <BenchmarkLine article={article} checkable={required !== undefined} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function ArticleChip({ agreement, article }: { agreement: SeenAgreement; article: Article }): ReactNode {
  const t = useText()
  const view = useView()
  if (agreement.status !== 'draft') {
    const status = article.benchmark?.status
    if (status === undefined) return null
    return status === 'met' ? (
      <Chip tone='ok' icon={Check}>
        {t('dock.benchmarkMet')}
      </Chip>
    ) : status === 'missed' ? (
      <Chip tone='crit' icon={X}>
        {t('dock.benchmarkMissed')}
      </Chip>
    ) : (
      <Chip tone='warn' icon={Clock}>
        {t('dock.benchmarkDue')}
      </Chip>
    )
  }
  const open = openPoint(view, { ...agreement, articles: [article] }) !== undefined
  return open ? (
    <Chip tone='warn' icon={PencilLine}>
      {t('dock.articleOpen')}
    </Chip>
  ) : (
    <Chip tone='ok' icon={Check}>
      {t('dock.articleReady')}
    </Chip>
  )
}

function BenchmarkLine({ article, checkable }: { article: Article; checkable: boolean }): ReactNode {
  const t = useText()
  const { benchmark } = article
  const verifier = useStateOf(benchmark?.verifier)?.name ?? benchmark?.verifier ?? ''
  if (benchmark === undefined && !checkable) return null
  return (
    <>
      <p className='articles__check'>
        <Icon of={Flag} size={13} />
        {benchmark === undefined
          ? t('dock.benchmarkOpen')
          : t('dock.benchmarkLine', { metric: benchmark.metric, turn: benchmark.dueTurn, state: verifier })}
      </p>
      <Findings found={benchmark?.found ?? {}} />
    </>
  )
}

const findingWords: Readonly<Record<Finding, MessageKey>> = {
  kept: 'dock.findingKept',
  broken: 'dock.findingBroken',
  'grossly-broken': 'dock.findingGross',
}

/** What the verifier found of each party, once it fell due. */
function Findings({ found }: { found: Readonly<Record<string, Finding>> }): ReactNode {
  return Object.entries(found).map(([party, finding]) => <FindingLine key={party} party={party} finding={finding} />)
}

function FindingLine({ party, finding }: { party: string; finding: Finding }): ReactNode {
  const t = useText()
  const state = useStateOf(party)?.name ?? party
  return (
    <p className='articles__check'>
      <Icon of={finding === 'kept' ? Check : X} size={13} />
      {t(findingWords[finding], { state })}
    </p>
  )
}

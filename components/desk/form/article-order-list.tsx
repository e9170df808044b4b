'use client'

import { useRef, useState } from 'react'
import { ForeignText } from '../../text/foreign-text'
import { Tool } from '../controls/tool'
import type { Change } from '../state/change'
import type { ArticleDraft, Draft } from '../state/draft'
import { isKept } from '../state/numbers'
import type { OpenStory } from '../state/open-document'
import { MoveTools } from './move-tools'
import { RemovedList } from './removed-list'
import { SortableList } from './sortable-list'
import { type Caret, useCaret } from './use-caret'
import { useLeaving } from './use-leaving'
import { useSortableRow } from './use-sortable-row'

interface Props {
  readonly story: OpenStory
  readonly draft: Draft
  readonly change: (change: Change) => void
}

export function ArticleOrderList({ story, draft, change }: Props) {
  const { goTo, claim } = useCaret()
  const [said, setSaid] = useState('')
  const whole = useRef<HTMLDivElement>(null)
  const { leave, putBack } = useLeaving(whole, change)
  const kept = draft.articles.filter(isKept)
  const gone = draft.articles.filter((article) => !isKept(article))
  const ids = kept.map(({ id }) => id)
  const move = (id: string, to: number) => {
    const from = ids.indexOf(id)
    if (from < 0 || to < 0 || to >= ids.length) return
    change({ kind: 'article-order', ids: ids.toSpliced(from, 1).toSpliced(to, 0, id) })
    setSaid(`Moved to place ${to + 1} of ${ids.length}.`)
  }
  return (
    <div ref={whole}>
      <SortableList
        id="articles"
        name="Order of the articles"
        item="article"
        ids={ids}
        move={move}
        className="border-t border-rule"
      >
        {kept.map((article, index) => (
          <ArticleRow
            key={article.id}
            article={article}
            index={index}
            claim={claim}
            outlet={article.added?.outlet ?? story.articles.find(({ id }) => id === article.id)?.outlet}
            count={ids.length}
            leave={() => {
              leave(article.id)
              setSaid(`Removed article ${index + 1}. ${ids.length - 1} left.`)
            }}
            move={(to, focus) => {
              goTo(article.id, focus)
              move(article.id, to)
            }}
          />
        ))}
      </SortableList>
      <p role="status" className="sr-only">
        {said}
      </p>
      <RemovedList name="Articles" items={gone.map(({ id, title }) => ({ id, title }))} putBack={putBack} />
    </div>
  )
}

interface RowProps {
  readonly article: ArticleDraft
  readonly outlet: string | undefined
  readonly index: number
  readonly count: number
  readonly claim: Caret['claim']
  readonly leave: () => void
  readonly move: (to: number, focus: 'up' | 'down') => void
}

function ArticleRow({ article: { id, title, added }, outlet, index, count, claim, leave, move }: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  const { props, carried, handle } = useSortableRow(id, row, claim)
  const here = `article ${index + 1}`
  return (
    <li
      {...props}
      data-link={added?.link}
      className={`grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-start gap-1 border-b border-rule bg-paper py-0.5 last:border-b-0 ${carried}`}
    >
      {handle(`Reorder ${here}`, index + 1)}
      <a
        href={`#article-title-${index}`}
        className="py-1 font-serif text-note leading-snug wrap-anywhere hover:underline"
      >
        <ForeignText text={title} /> {outlet && <span className="font-sans text-small text-quiet">{outlet}</span>}
        {added && <span className="font-sans text-small font-semibold text-pencil"> new</span>}
      </a>
      <div className="flex">
        <MoveTools index={index} count={count} here={here} move={move} />
        <Tool data-leave={id} label={`Remove ${here}`} onClick={leave}>
          ×
        </Tool>
      </div>
    </li>
  )
}

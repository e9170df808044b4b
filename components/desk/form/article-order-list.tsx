'use client'

import { useRef, useState } from 'react'
import { ForeignText } from '../../text/foreign-text'
import { Tool } from '../controls/tool'
import { placesOf } from '../state/article-order'
import type { Change } from '../state/change'
import type { ArticleDraft, Draft } from '../state/draft'
import type { OpenStory } from '../state/open-document'
import { isKept } from '../state/removed'
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

/** The articles of a story by their titles, to be put into another order; key points go on naming the same ones. */
export function ArticleOrderList({ story, draft, change }: Props) {
  const { goTo, claim } = useCaret()
  const [said, setSaid] = useState('')
  const whole = useRef<HTMLDivElement>(null)
  const { leave, putBack } = useLeaving(whole, change)
  const places = placesOf(draft)
  const gone = draft.articles.filter((article) => !isKept(article))
  const ids = places.map(idOf)
  const move = (from: number, to: number) => {
    const place = places[from]
    if (place === undefined || to < 0 || to >= places.length) return
    change({ kind: 'article-order', places: places.toSpliced(from, 1).toSpliced(to, 0, place) })
    setSaid(`Moved to place ${to + 1} of ${places.length}.`)
  }
  return (
    <div ref={whole}>
      <SortableList
        id="articles"
        name="Order of the articles"
        item="article"
        ids={ids}
        move={(id, to) => move(ids.indexOf(id), to)}
        className="border-t border-rule"
      >
        {draft.articles.filter(isKept).map((article, index) => (
          <ArticleRow
            key={article.place}
            {...{ article, index, claim }}
            outlet={article.added?.outlet ?? story.articles[article.place]?.outlet}
            count={places.length}
            leave={() => {
              leave(String(article.place), { place: article.place })
              setSaid(`Removed article ${index + 1}. ${places.length - 1} left.`)
            }}
            move={(to, focus) => {
              goTo(idOf(article.place), focus)
              move(index, to)
            }}
          />
        ))}
      </SortableList>
      <p role="status" className="sr-only">
        {said}
      </p>
      <RemovedList
        name="Articles"
        items={gone.map(({ place, title }) => ({ id: String(place), title }))}
        putBack={(id) => putBack(id, { place: Number(id) })}
      />
    </div>
  )
}

const idOf = (place: number): string => `article-${place}`

interface RowProps {
  readonly article: ArticleDraft
  readonly outlet: string | undefined
  readonly index: number
  readonly count: number
  readonly claim: Caret['claim']
  readonly leave: () => void
  readonly move: (to: number, focus: 'up' | 'down') => void
}

function ArticleRow({ article: { place, title, added }, outlet, index, count, claim, leave, move }: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  const { props, carried, handle } = useSortableRow(idOf(place), row, claim)
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
        <MoveTools {...{ index, count, here, move }} />
        <Tool data-leave={place} label={`Remove ${here}`} onClick={leave}>
          ×
        </Tool>
      </div>
    </li>
  )
}

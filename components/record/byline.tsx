import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import type { Document } from '@/lib/digest/document'
import { examinedWords } from '@/lib/words/examined'
import type { PublicationRecord } from './publication'

interface Props {
  readonly kind: Document['kind']
  readonly facts: readonly ReactNode[]
  readonly publication?: PublicationRecord
  readonly timeZone: string
}

export function Byline({ kind, facts, publication, timeZone }: Props) {
  const items: ReactNode[] = [...facts]
  if (publication) {
    const { publishedAt, updatedAt, record } = publication
    items.unshift(
      <>
        Published <Moment at={publishedAt} timeZone={timeZone} />
      </>,
    )
    if (updatedAt > publishedAt)
      items.splice(
        1,
        0,
        <>
          Updated <Moment at={updatedAt} timeZone={timeZone} />
        </>,
      )
    items.push(examinedWords(kind, record))
  }
  return (
    <ul className="separated small" aria-label="Publication details">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the byline is never reordered in place
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}

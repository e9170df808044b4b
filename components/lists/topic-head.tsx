import { PerspectiveMark } from '@/components/marks/perspective-mark'
import { ForeignText } from '@/components/text/foreign-text'
import { PageHead } from '@/components/ui/page-head'
import { addresses } from '@/lib/addresses'
import type { Topic } from '@/lib/digest/topic'

export function TopicHead({ topic, year }: { topic: Topic; year?: string }) {
  return (
    <PageHead
      kicker={year ? <a href={addresses.topic(topic.id)}>All years</a> : 'Topic'}
      title={
        <>
          <ForeignText text={topic.name} />
          {year && `, ${year}`}
        </>
      }
    >
      <ul aria-label="Sides" className="mt-3 flex flex-wrap gap-x-6 gap-y-1 font-sans font-semibold text-note">
        {topic.perspectives.map(({ id, name }, place) => (
          <li key={id} data-place={place} className="wrap-anywhere inline-flex items-baseline gap-2">
            <PerspectiveMark />
            <ForeignText text={name} />
          </li>
        ))}
      </ul>
    </PageHead>
  )
}

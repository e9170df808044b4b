import { addresses } from '@/lib/addresses'
import type { WireTopicLine } from '@/lib/desk/wire'
import { counted } from '@/lib/words/counted'
import { ForeignText } from '../../text/foreign-text'
import { GatherForm } from './gather-form'

interface Props {
  readonly topics: readonly WireTopicLine[]
  readonly timeZone: string
  /** Undefined for who may not. */
  readonly gather: Parameters<typeof GatherForm>[0]['action'] | undefined
}

/** Topics of feeds.yaml, and how their feeds do. */
export function WireTopics({ topics, timeZone, gather }: Props) {
  return (
    <div className="grid gap-6">
      {topics.length === 0 && (
        <p className="small">
          No topic has feeds yet: a publisher can add them under{' '}
          <a href={addresses.settingsList('feeds')} className="underlined">
            Feeds
          </a>
          .
        </p>
      )}
      {topics.map((topic) => (
        <section key={topic.id} aria-labelledby={`wire-${topic.id}`} className="border-t border-ink pt-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
            <h2 id={`wire-${topic.id}`} className="font-serif text-head font-[520]">
              {topic.name}
            </h2>
            {gather && <GatherForm topic={topic} action={gather} />}
          </div>
          <p className="small">
            {topic.due ? `Due at ${topic.due} (${timeZone}).` : 'Has no hour at which it is due.'}
            {gather && (
              <>
                {' '}
                <a href={addresses.deskFeeds(topic.id)} className="underlined">
                  Change its feeds<span className="sr-only">: {topic.name}</span>
                </a>
              </>
            )}
          </p>
          <Feeds topic={topic} />
        </section>
      ))}
    </div>
  )
}

function Feeds({ topic: { feeds } }: { readonly topic: WireTopicLine }) {
  if (feeds.length === 0) return <p className="small mt-2">Its feeds have not been asked yet.</p>
  const troubled = feeds.filter(({ isInTrouble }) => isInTrouble).length
  const list = (
    <ul className="mt-2 border-t border-rule font-sans text-small">
      {feeds.map(({ side, name, says, isInTrouble }) => (
        <li key={`${side} ${name}`} className="border-b border-rule py-1.5 wrap-anywhere">
          <ForeignText text={name} /> <span className="text-quiet">({side})</span>
          <span className={`block ${isInTrouble ? 'text-pencil' : 'text-quiet'}`}>
            <ForeignText text={says} />
          </span>
        </li>
      ))}
    </ul>
  )
  return (
    <details open={troubled > 0} className="mt-2 font-sans text-small">
      <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
        {counted(feeds.length, 'feed')}
        {troubled > 0 && `, ${troubled} of them failing or silent`}
      </summary>
      {list}
    </details>
  )
}

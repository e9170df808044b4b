import { ForeignText } from '@/components/text/foreign-text'
import { Day } from '@/components/ui/day'
import { addresses } from '@/lib/addresses'

interface Props {
  readonly topics: readonly { readonly id: string; readonly name: string; readonly day: string }[]
  /** Days of another year are shown with it. */
  readonly today: string
}

export function QuietTopics({ topics, today }: Props) {
  return (
    <ul className="quiet-topics">
      {topics.map(({ id, name, day }) => (
        <li key={id}>
          <a href={addresses.topic(id)}>
            <ForeignText text={name} />
          </a>
          <span className="small">
            , last on <Day day={day} style={day.slice(0, 4) === today.slice(0, 4) ? 'dayMonth' : 'long'} />
          </span>
        </li>
      ))}
    </ul>
  )
}

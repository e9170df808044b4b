import { ForeignText } from '@/components/text/foreign-text'
import type { FeedFormat } from '@/lib/addresses'

const formats: readonly { readonly format: FeedFormat; readonly label: string }[] = [
  { format: 'rss', label: 'RSS' },
  { format: 'atom', label: 'Atom' },
  { format: 'json', label: 'JSON Feed' },
]

interface Props {
  readonly what: string
  readonly at: (format: FeedFormat) => string
}

export function FollowLine({ what, at }: Props) {
  return (
    <p className="small unprinted mt-3 flex flex-wrap items-baseline gap-x-4">
      <span>
        Follow <ForeignText text={what} />:
      </span>
      {formats.map(({ format, label }) => (
        <a key={format} href={at(format)} className="underlined inline-block py-1 text-ink">
          {label}
          <span className="sr-only"> feed of {what}</span>
        </a>
      ))}
    </p>
  )
}

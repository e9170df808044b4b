import { ForeignText } from '../../text/foreign-text'
import { Button } from '../controls/button'

interface Props {
  readonly name: string
  readonly items: readonly { readonly id: string; readonly title: string }[]
  readonly putBack: (id: string) => void
}

/** Removed but not saved yet; can be restored. */
export function RemovedList({ name, items, putBack }: Props) {
  if (items.length === 0) return null
  return (
    <section aria-label={`${name}: removed`} className="mt-2 border-t border-rule pt-1.5 font-sans text-small">
      <h3 className="text-[0.75rem] font-semibold text-pencil">Removed when you save</h3>
      <ul>
        {items.map(({ id, title }) => (
          <li key={id} className="flex items-baseline gap-2 py-0.5 leading-snug">
            <s className="min-w-0 flex-1 wrap-anywhere text-quiet">
              <ForeignText text={title} />
            </s>
            <Button look="quiet" data-back={id} onClick={() => putBack(id)}>
              Put back<span className="sr-only"> ({title})</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

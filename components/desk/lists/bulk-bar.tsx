import { Button } from '../controls/button'
import { type BulkKind, bulkActs } from './bulk-words'

interface Props {
  readonly count: number
  /** Rows of the page. */
  readonly of: number
  readonly busy: boolean
  readonly chooseAll: (on: boolean) => void
  readonly ask: (kind: BulkKind) => void
}

const order: readonly BulkKind[] = ['publish', 'schedule', 'unpublish', 'withdraw']

export function BulkBar({ count, of, busy, chooseAll, ask }: Props) {
  if (of === 0) return null
  const isAll = count === of
  return (
    <section
      aria-label="Several at once"
      data-acts
      className="sticky top-0 z-10 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b border-rule bg-paper py-1.5 font-sans text-small"
    >
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !isAll
          }}
          onChange={({ target }) => chooseAll(target.checked)}
          className="size-4 accent-ink"
        />
        Select all {of} on this page
      </label>
      <p role="status" className="font-semibold text-pencil empty:hidden">
        {count > 0 && `${count} selected`}
      </p>
      {count > 0 &&
        order.map((kind) => (
          <Button key={kind} look={kind === 'withdraw' ? 'pencil' : 'plain'} busy={busy} onClick={() => ask(kind)}>
            {bulkActs[kind].name}
          </Button>
        ))}
      {count > 0 && (
        <Button look="quiet" onClick={() => chooseAll(false)}>
          Clear
        </Button>
      )}
      {busy && <p role="status">Saving…</p>}
    </section>
  )
}

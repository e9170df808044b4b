import type { Bench } from './bench'
import type { CopyAnswer } from './send-copy'

interface Props {
  readonly bench: Bench
  readonly dirty: boolean
  readonly kept: CopyAnswer['kind'] | undefined
}

/** Where the text stands: in the archive, in the form only, or on its way. Always there, announced as it changes. */
export function StatusLine({ bench, dirty, kept }: Props) {
  return (
    <p role="status" className={`min-w-0 font-sans text-small ${dirty ? 'font-semibold text-pencil' : 'text-quiet'}`}>
      {words(bench, dirty)}
      {dirty && !bench.busy && keptWords(kept)}
    </p>
  )
}

function words({ busy, told, opened }: Bench, dirty: boolean): string {
  if (busy) return 'Saving…'
  const more = dirty ? ' Unsaved changes since.' : ''
  if (told?.kind === 'saved') return `Saved as revision ${told.opened.revision}.${more}`
  if (told?.kind === 'unchanged') return `Nothing has changed since revision ${opened.revision}.`
  return dirty ? 'Unsaved changes.' : `Revision ${opened.revision}.`
}

/** Where else the unsaved text is, should this page be lost. */
function keptWords(kept: CopyAnswer['kind'] | undefined): string {
  if (kept === 'kept') return ' Kept on the server.'
  return kept === undefined || kept === 'gone' ? '' : ' Kept in this browser only.'
}

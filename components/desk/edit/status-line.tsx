import type { Bench } from './bench'

/** Where the text stands: in the archive, in the form only, or on its way. Always there, announced as it changes. */
export function StatusLine({ bench, dirty }: { bench: Bench; dirty: boolean }) {
  return (
    <p role="status" className={`min-w-0 font-sans text-small ${dirty ? 'font-semibold text-pencil' : 'text-quiet'}`}>
      {words(bench, dirty)}
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

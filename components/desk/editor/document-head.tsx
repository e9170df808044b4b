import { addresses, documentAddress } from '@/lib/addresses'
import { Day } from '../../ui/day'
import { Moment } from '../../ui/moment'
import { Stamp } from '../controls/stamp'
import type { Opened } from '../state/opened-document'

const fileWords = {
  present: undefined,
  none: undefined,
  conflict: 'The file in content/ changed since this revision; both versions are kept.',
  gone: 'The file was deleted from content/.',
}

export function DocumentHead({ opened, timeZone }: { opened: Opened; timeZone: string }) {
  const { document, state, revision, savedAt, savedBy, file } = opened
  const topic = document.kind === 'digest' ? document.topicName : 'Story'
  const link = 'py-0.5 underline decoration-rule underline-offset-4 hover:decoration-ink'
  return (
    <div data-acts className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 font-sans text-small text-quiet">
      <h1 className="font-sans text-note font-semibold text-ink">
        {topic}, <Day day={document.day} />
      </h1>
      <Stamp state={state} corrected={document.corrections.length > 0} />
      <span>
        Revision {revision}, <Moment at={savedAt} timeZone={timeZone} />, {savedBy ?? 'imported from the file'}
      </span>
      <a className={link} href={addresses.deskRevisions(document.kind, document.slug)}>
        History
      </a>
      {state === 'published' && (
        <a className={link} href={documentAddress(document)}>
          View on the site
        </a>
      )}
      {fileWords[file] && <strong className="text-pencil">{fileWords[file]}</strong>}
    </div>
  )
}

import { addresses } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { Day } from '../../ui/day'
import { Notice } from '../frame/notice'

const problems = {
  stale: 'Somebody saved in the meantime; nothing was restored. Look at the newest revision first.',
  held: 'Nothing was restored: by today’s checks something in that text blocks it. Restore it as a draft and mend it.',
  refused: 'Nothing was restored: that text may not be published as it is, or not by you alone.',
  invalid: 'Nothing was restored: by today’s rules that text is no document.',
  missing: 'There is no such revision.',
  malformed: 'Nothing was restored: the form was not complete.',
  unavailable: 'Cannot save just now: nothing was restored. Try again in a moment.',
}

interface Props {
  readonly document: Document
  readonly restored: number | undefined
  readonly problem: keyof typeof problems | undefined
}

/** Which document's history this is, and what came of a restore. */
export function HistoryHead({ document, restored, problem }: Props) {
  return (
    <div className="grid gap-3 pt-3">
      <h1 className="font-sans text-note font-semibold">
        Revisions of {document.kind === 'digest' ? document.topicName : 'the story'}, <Day day={document.day} />
      </h1>
      <p className="font-sans text-small">
        <a href={addresses.deskDocument(document.kind, document.slug)} className="underlined">
          Back to the sheet
        </a>
      </p>
      {restored !== undefined && <Notice look="good">Saved as revision {restored}. The ones before it stay.</Notice>}
      {problem && (
        <Notice look="pencil" urgent>
          {problems[problem]}
        </Notice>
      )}
    </div>
  )
}

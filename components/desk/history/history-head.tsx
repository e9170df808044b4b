import { addresses } from '@/lib/addresses'
import type { Document } from '@/lib/digest/document'
import { Day } from '../../ui/day'
import { Notice } from '../controls/notice'

const problems = {
  stale: 'Nothing was restored: somebody has saved a newer revision. Look at it first.',
  held: 'Nothing was restored: that text has a fault that has to be fixed before it is published. Restore it as a draft and fix it.',
  refused: 'Nothing was restored: that text cannot be published as it is, or not by you alone.',
  invalid: 'Nothing was restored: that text is not valid any more.',
  missing: 'This revision does not exist.',
  malformed: 'Nothing was restored: the form was incomplete.',
  unavailable: 'The archive cannot save just now; nothing was restored. Try again.',
}

interface Props {
  readonly document: Document
  readonly restored: number | undefined
  readonly problem: keyof typeof problems | undefined
}

export function HistoryHead({ document, restored, problem }: Props) {
  return (
    <div className="grid gap-3 pt-3">
      <h1 className="font-sans text-note font-semibold">
        History of {document.kind === 'digest' ? document.topicName : 'the story'}, <Day day={document.day} />
      </h1>
      <p className="font-sans text-small">
        <a href={addresses.deskDocument(document.kind, document.slug)} className="underlined">
          Back to the document
        </a>
      </p>
      {restored !== undefined && (
        <Notice look="good">Restored as revision {restored}. Earlier revisions are kept.</Notice>
      )}
      {problem && (
        <Notice look="pencil" urgent>
          {problems[problem]}
        </Notice>
      )}
    </div>
  )
}

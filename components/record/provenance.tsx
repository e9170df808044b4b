import { english, ForeignText } from '@/components/text/foreign-text'
import { Moment } from '@/components/ui/moment'
import { addresses } from '@/lib/addresses'
import type { Document, DraftedBy } from '@/lib/digest/document'
import type { OpenRecord } from '@/lib/newsstand/open-record'
import { counted } from '@/lib/words/counted'

interface Props {
  readonly document: Document
  readonly record: OpenRecord | undefined
  readonly timeZone: string
}

/** How a text came about: what drafted it, what editors changed, who signed it off, and every public revision. */
export function Provenance({ document, record, timeZone }: Props) {
  return (
    <div className="provenance">
      {document.draftedBy && <DraftedByLine {...document.draftedBy} />}
      {record?.edited && <p>{editedInWords(record.edited)}</p>}
      {record && <SignedOff signedOff={record.signedOff} timeZone={timeZone} />}
      {record && record.revisions.length > 1 && (
        <Revisions document={document} revisions={record.revisions} timeZone={timeZone} />
      )}
    </div>
  )
}

function DraftedByLine({ pipeline, run, model, promptVersion }: DraftedBy) {
  if (!pipeline && !model) return null
  const prompt = promptVersion ? ` (prompt ${promptVersion})` : ''
  const means = model === 'none' ? ' without a model' : model ? ` with ${model}${prompt}` : ''
  return (
    <p>
      <ForeignText
        line={english}
        text={`Drafted${pipeline ? ` by ${pipeline}` : ''}${means}${run ? `, run ${run}` : ''}.`}
      />
    </p>
  )
}

/** `Of 13 drafted sentences, 9 kept, 2 reworded, 2 struck; 3 added.` */
function editedInWords({ kept, reworded, struck, added, corrected }: NonNullable<OpenRecord['edited']>): string {
  const drafted = kept + reworded + struck
  const since = corrected > 0 ? ` ${counted(corrected, 'sentence')} changed after publication.` : ''
  if (reworded + struck + added === 0) return `${counted(drafted, 'drafted sentence')}, none changed.${since}`
  return `Of ${counted(drafted, 'drafted sentence')}, ${kept} kept, ${reworded} reworded, ${struck} struck; ${added} added.${since}`
}

const roles = { editor: 'an editor', publisher: 'a publisher', admin: 'an admin' }

function SignedOff({ signedOff, timeZone }: { signedOff: OpenRecord['signedOff']; timeZone: string }) {
  if (!signedOff) return <p>Published from a file, without an editor’s sign-off.</p>
  const { name, role, at, revision } = signedOff
  return (
    <p>
      Revision {revision} signed off by {name ? <ForeignText text={name} /> : roles[role]},{' '}
      <Moment at={at} timeZone={timeZone} />.
    </p>
  )
}

/** So many of the latest ones are listed. */
const mostListed = 20

function Revisions({
  document,
  revisions,
  timeZone,
}: {
  document: Document
  revisions: OpenRecord['revisions']
  timeZone: string
}) {
  const steps = revisions.flatMap((revision, index) => {
    const before = revisions[index - 1]
    return before ? [{ ...revision, before: before.number }] : []
  })
  const [first, last] = [revisions[0], revisions.at(-1)]
  const change = (from: number, to: number) => (
    <a href={addresses.changes(document, from, to)}>
      What changed from revision {from} to {to}
    </a>
  )
  return (
    <details className="cite">
      <summary>{counted(revisions.length, 'public revision')}</summary>
      <ul className="record-revisions">
        {steps
          .toReversed()
          .slice(0, mostListed)
          .map(({ number, before, at }) => (
            <li key={number}>
              {change(before, number)}, <Moment at={at} timeZone={timeZone} />
            </li>
          ))}
        {steps.length > 1 && first && last && <li>{change(first.number, last.number)}: all changes</li>}
      </ul>
    </details>
  )
}

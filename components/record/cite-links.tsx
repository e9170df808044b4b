import { addresses } from '@/lib/addresses'
import { formatDay } from '@/lib/words/day-text'

interface Props {
  readonly document: {
    readonly kind: 'digest' | 'story'
    readonly slug: string
    readonly title: string
    readonly day: string
  }
  readonly revision: number
  readonly paper: string
  /** The absolute address of this revision. */
  readonly permanent: string
}

export function CiteLinks({ document, revision, paper, permanent }: Props) {
  const { kind, title, day } = document
  const file = (name: string, label: string) => (
    <li key={name}>
      <a href={addresses.exported(document, name)}>{label}</a>
    </li>
  )
  return (
    <details className="cite">
      <summary>Cite this {kind}</summary>
      <p>
        {paper}. “{title}
        {/[.?!…。？！]$/u.test(title) ? '' : '.'}” {formatDay(day, 'long')}, revision {revision}.{' '}
        <a href={addresses.revision(document, revision)}>{permanent}</a>
      </p>
      <dl>
        <dt>This {kind}</dt>
        <dd>
          <ul className="separated">
            {[file('cite.bib', 'BibTeX'), file('cite.ris', 'RIS'), file('cite.json', 'CSL-JSON')]}
          </ul>
        </dd>
        <dt>Sources</dt>
        <dd>
          <ul className="separated">
            {[file('sources.bib', 'BibTeX'), file('sources.ris', 'RIS'), file('sources.json', 'CSL-JSON')]}
          </ul>
        </dd>
        <dt>Record</dt>
        <dd>
          <ul className="separated">{[file('record.json', 'JSON')]}</ul>
        </dd>
        <dt>Full text</dt>
        <dd>
          <ul className="separated">{[file(`${kind}.md`, 'Markdown'), file(`${kind}.json`, 'JSON')]}</ul>
        </dd>
      </dl>
    </details>
  )
}

import { addresses } from '@/lib/addresses'
import { type CheckedFinding, type FindingPlace, unregisteredNames } from '@/lib/preflight/finding'
import { english, ForeignText } from '../../text/foreign-text'
import type { OpenDocument } from '../state/open-document'
import { sectionNames } from '../state/section-rows'
import type { GoTo } from './use-go-to'

interface Props {
  readonly findings: readonly CheckedFinding[]
  readonly document: OpenDocument
  readonly goTo: GoTo
  /** Whether outlets that are not known may be added here. */
  readonly mayRegister?: boolean
  readonly removal?: (finding: CheckedFinding) => (() => void) | undefined
}

export function FindingList({ findings, document, goTo, mayRegister = false, removal }: Props) {
  return (
    <ul className="@container grid gap-2.5 font-sans text-small leading-snug">
      {findings.map((finding) => {
        const where = placeWords(finding.place, document)
        // Two findings of a kind in one part have the same key.
        return (
          <FindingItem
            key={`${finding.key} ${where}`}
            finding={finding}
            where={where}
            goTo={goTo}
            remove={removal?.(finding)}
            unregistered={mayRegister ? unregisteredNames(finding) : []}
          />
        )
      })}
    </ul>
  )
}

const short = 44
/** The page of outlets has all of them. */
const mostRegistered = 12

interface ItemProps {
  readonly finding: CheckedFinding
  readonly where: string
  readonly goTo: GoTo
  readonly remove: (() => void) | undefined
  readonly unregistered: readonly string[]
}

function FindingItem({ finding, where, goTo, remove, unregistered }: ItemProps) {
  const { level, message, evidence } = finding
  const areShort = evidence.every((piece) => piece.length <= short)
  return (
    <li
      className={`grid gap-x-5 border-l-2 pl-2.5 @2xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] ${level === 'block' ? 'border-pencil' : 'border-rule'}`}
    >
      <p className="wrap-anywhere">
        {level === 'block' && <strong className="text-pencil">Must fix: </strong>}
        {level === 'note' && <span className="text-quiet">Note: </span>}
        <ForeignText text={message} line={english} />{' '}
        <button
          type="button"
          onClick={() => goTo(finding)}
          className="underlined font-semibold whitespace-nowrap text-pencil"
        >
          <span className="sr-only">Go to </span>
          {where}
        </button>
        {remove && (
          <button type="button" onClick={remove} className="underlined ml-3 font-semibold whitespace-nowrap">
            Remove “{finding.words}”
          </button>
        )}
        {unregistered.slice(0, mostRegistered).map((name) => (
          <a key={name} href={addresses.newOutlet(name)} target="_blank" rel="noopener" className="underlined ml-3">
            Register <ForeignText text={name} />
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        ))}
      </p>
      {evidence.length > 0 && (
        <ul className={`text-quiet ${areShort ? 'flex flex-wrap gap-x-3' : ''}`}>
          {evidence.map((piece) => (
            <li key={piece} className="wrap-anywhere">
              <ForeignText text={piece} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function placeWords(place: FindingPlace, document: OpenDocument): string {
  switch (place.kind) {
    case 'section':
      return sectionName(place.section, document)
    case 'highlight':
      return `${sectionName(place.section, document)}, ${place.index + 1}`
    case 'source':
      return `Source ${place.number}`
    case 'article':
      return `Article ${place.index + 1}`
    case 'line':
      return `line ${place.line} of the file`
    case 'field':
      return fieldNames[place.field.replace(/^outlets\[.*/, 'outlets')] ?? `${place.field} in the file`
  }
}

const fieldNames: Record<string, string> = {
  title: 'Title',
  image: 'Image',
  'image.description': 'Image',
  outlets: 'Outlets',
}
const partNames: Record<string, string> = { summary: 'Summary', articles: 'Articles', perspectives: 'Perspectives' }

const sectionName = (section: string, document: OpenDocument): string =>
  partNames[section] ?? sectionNames(document).find((row) => row.section === section)?.name ?? section

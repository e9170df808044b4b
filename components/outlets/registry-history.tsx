import { countryInWords } from '@/components/balance/balance-table'
import { english, ForeignText } from '@/components/text/foreign-text'
import { Moment } from '@/components/ui/moment'
import { addresses } from '@/lib/addresses'
import type { FactChange, OutletChange } from '@/lib/digest/outlets/registry-changes'
import { counted } from '@/lib/words/counted'
import { kindWords } from './outlet-facts'

interface Props {
  readonly history: readonly { readonly number: number; readonly at: Date; readonly changes: readonly OutletChange[] }[]
  readonly isShortened: boolean
  readonly timeZone: string
}

/** Longer lists of changes, such as the first one, are folded. */
const many = 8

export function RegistryHistory({ history, isShortened, timeZone }: Props) {
  if (history.length === 0) return <p className="py-4 text-quiet">No change is recorded yet.</p>
  return (
    <>
      <ul className="border-ink border-t">
        {history.map(({ number, at, changes }) => (
          <li key={number} className="index-row">
            <p className="small">
              <Moment at={at} timeZone={timeZone} />
            </p>
            <div className="max-w-measure">
              {changes.length > many ? (
                <details>
                  <summary>{summaryOf(changes)}</summary>
                  <Changes changes={changes} />
                </details>
              ) : (
                <Changes changes={changes} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {isShortened && <p className="small py-3">Only the latest changes are shown.</p>}
    </>
  )
}

function summaryOf(changes: readonly OutletChange[]): string {
  const count = (kind: OutletChange['kind']) => changes.filter((change) => change.kind === kind).length
  return (['added', 'changed', 'removed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${counted(count(kind), 'outlet')} ${kind}`)
    .join(', ')
}

const Changes = ({ changes }: { changes: readonly OutletChange[] }) => (
  <ul className="grid gap-1.5">
    {changes.map((change) => (
      <li key={change.id} className="wrap-anywhere">
        {change.kind === 'removed' ? (
          <ForeignText text={change.name} />
        ) : (
          <a href={addresses.outlet(change.id)} className="underlined">
            <ForeignText text={change.name} />
          </a>
        )}{' '}
        {change.kind === 'changed' ? 'changed: ' : change.kind}
        {change.kind === 'changed' && <ForeignText text={change.facts.map(factWords).join('; ')} line={english} />}
      </li>
    ))}
  </ul>
)

const factNames: Readonly<Record<FactChange['fact'], string>> = {
  name: 'name',
  aliases: 'other names',
  hosts: 'web addresses',
  country: 'country',
  kind: 'type',
  owner: 'owner',
  evidence: 'evidence',
  note: 'note',
}

function factWords({ fact, before, after }: FactChange): string {
  const words = (value: string | undefined): string => {
    if (value === undefined) return 'not recorded'
    if (fact === 'country') return countryInWords(value)
    return fact === 'kind' ? kindWords[value as keyof typeof kindWords] : value
  }
  return `${factNames[fact]} from ${words(before)} to ${words(after)}`
}

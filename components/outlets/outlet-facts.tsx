import { countryInWords } from '@/components/balance/balance-table'
import { ForeignText } from '@/components/text/foreign-text'
import type { OutletKind, RegisteredOutlet } from '@/lib/digest/outlets/registry'

export const kindWords: Readonly<Record<OutletKind, string>> = {
  state: 'state outlet',
  private: 'private outlet',
  public: 'public broadcaster',
  agency: 'news agency',
  aggregator: 'aggregator',
}

export function OutletFacts({
  registered,
  names,
}: {
  registered: RegisteredOutlet | undefined
  names: readonly string[]
}) {
  if (!registered) {
    return (
      <p className="mt-3 max-w-measure text-quiet">
        This outlet has not been classified yet: its country, its type and its owner are not recorded.
      </p>
    )
  }
  const { country, kind, evidence, note, name, owner } = registered
  const others = names.filter((cited) => cited !== name)
  return (
    <>
      <ul className="separated small mt-3 justify-start" aria-label="About this outlet">
        <li>{country ? `Based in ${countryInWords(country)}` : 'Country not classified'}</li>
        <li>{kind ? sentenceCase(kindWords[kind]) : 'Type not classified'}</li>
        <li>
          <a href={evidence} rel="noopener nofollow" className="underlined text-ink">
            Evidence
          </a>{' '}
          at {new URL(evidence).host.replace(/^www\./, '')}
        </li>
        <li>
          {owner ? (
            <>
              Owner: <ForeignText text={owner.name} /> (
              <a href={owner.evidence} rel="noopener nofollow" className="underlined text-ink">
                evidence
              </a>
              )
            </>
          ) : (
            'Owner not recorded'
          )}
        </li>
      </ul>
      {note && (
        <p className="mt-3 max-w-measure">
          <ForeignText text={note} />
        </p>
      )}
      {others.length > 0 && (
        <p className="small mt-2">
          Cited as{' '}
          {others.map((cited, index) => (
            <span key={cited}>
              {index > 0 && ', '}
              <ForeignText text={cited} />
            </span>
          ))}
        </p>
      )}
    </>
  )
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

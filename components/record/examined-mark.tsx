import { type DocumentRecord, recordAt } from '@/lib/digest/examination/record'
import { type PassageState, passageStates, stateOf } from '@/lib/words/examined'

interface Place {
  /** Absent in a preview of something that is not public. */
  readonly record: DocumentRecord | undefined
  readonly section: string
  readonly index: number
}

/** What is known of the sentence before it: one sign, and its words for who does not see it. */
export function ExaminedMark({ record, section, index }: Place) {
  const passage = record && recordAt(record, section, index)
  return passage && <Sign state={stateOf(passage)} />
}

/** The same in words, where the sentence is far away. */
export function ExaminedWords({ name, record, section, index }: Place & { readonly name: string }) {
  const passage = record && recordAt(record, section, index)
  if (!passage) return null
  const { sign, words } = passageStates[stateOf(passage)]
  return (
    <>
      <span aria-hidden="true">{sign}</span> {name} {words}
    </>
  )
}

/** The attribute of *AI Content Disclosure for HTML* (W3C community group, October 2026) for the element of a sentence. */
export function disclosureAttribute({ record, section, index }: Place): { readonly 'ai-disclosure'?: string } {
  const passage = record && recordAt(record, section, index)
  return passage ? { 'ai-disclosure': passage.disclosure } : {}
}

const Sign = ({ state }: { state: PassageState }) => (
  <span className="examined" role="img" aria-label={passageStates[state].words}>
    {passageStates[state].sign}
  </span>
)

/** The signs in one line, of those that the document has. */
export function ExaminedLegend({ record }: { record: DocumentRecord }) {
  const found = new Set(record.passages.map(stateOf))
  const states = (Object.keys(passageStates) as PassageState[]).filter((state) => found.has(state))
  if (states.length === 0) return null
  return (
    <p>
      {states.map((state, index) => (
        <span key={state}>
          {index > 0 && ', '}
          <span aria-hidden="true">{passageStates[state].sign}</span> {passageStates[state].words}
          {state === 'examined' && ' against its sources'}
        </span>
      ))}
      . <a href="/about#examined">What that means</a>
    </p>
  )
}

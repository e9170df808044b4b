import { type DocumentRecord, recordAt } from '@/lib/digest/examination/record'
import { type PassageState, passageStates, stateOf } from '@/lib/words/examined'

interface Place {
  /** Absent in a preview of something that is not public. */
  readonly record: DocumentRecord | undefined
  readonly section: string
  readonly index: number
}

const passageAt = ({ record, section, index }: Place) => record && recordAt(record, section, index)

/** What is known of the sentence before it: one sign, and its words for who does not see it. */
export function ExaminedMark(place: Place) {
  const passage = passageAt(place)
  if (!passage) return null
  const { sign, words } = passageStates[stateOf(passage)]
  return (
    <span className="examined" role="img" aria-label={words}>
      {sign}
    </span>
  )
}

/** The same in words, where the sentence is far away. */
export function ExaminedWords({ name, ...place }: Place & { readonly name: string }) {
  const passage = passageAt(place)
  if (!passage) return null
  const { sign, words } = passageStates[stateOf(passage)]
  return (
    <>
      <span aria-hidden="true">{sign}</span> {name} {words}
    </>
  )
}

/** The attribute of *AI Content Disclosure for HTML* (W3C community group, October 2026) for the element of a sentence. */
export function disclosureAttribute(place: Place): { readonly 'ai-disclosure'?: string } {
  const passage = passageAt(place)
  return passage ? { 'ai-disclosure': passage.disclosure } : {}
}

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

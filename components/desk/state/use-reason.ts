import { useState } from 'react'

/** A reason as it is being typed. */
export interface Reason {
  readonly text: string
  readonly give: (text: string) => void
}

/** A reason belongs to one revision: once that is saved, the field is empty again. */
export function useReason(revision: number): Reason {
  const [given, setGiven] = useState({ revision, text: '' })
  return { text: given.revision === revision ? given.text : '', give: (text) => setGiven({ revision, text }) }
}

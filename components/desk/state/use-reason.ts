import { useState } from 'react'

export interface Reason {
  readonly text: string
  readonly give: (text: string) => void
}

export function useReason(revision: number): Reason {
  const [given, setGiven] = useState({ revision, text: '' })
  return { text: given.revision === revision ? given.text : '', give: (text) => setGiven({ revision, text }) }
}

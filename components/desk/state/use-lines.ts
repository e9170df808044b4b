import { useState } from 'react'
import type { FindingPlace } from '@/lib/preflight/finding'
import type { FileAtHand } from './file-at-hand'

/** A new object for each request, so that the same line can be chosen twice. */
export interface LineWanted {
  readonly line: number
  readonly isChosen: boolean
  /** `line` counts in the typed text, without hidden lines. */
  readonly isTyped?: boolean
}

const nothingHidden: readonly number[] = []

export function useLines(drawn: FileAtHand | undefined) {
  // Needed when later text is invalid and has no preview.
  const [opened, setOpened] = useState<FileAtHand>()
  const file = drawn ?? opened
  const [wanted, setWanted] = useState<LineWanted>()
  const goToLine = (line: number) => setWanted({ line, isChosen: true })
  return {
    hidden: file?.hidden ?? nothingHidden,
    wanted,
    goToLine,
    open: (atHand: FileAtHand | undefined) => {
      setOpened(atHand)
      setWanted({ line: 1, isChosen: false, isTyped: true })
    },
    goTo: ({ place }: { readonly place: FindingPlace }) => goToLine(lineOf(place, file?.lines ?? {}) ?? 1),
  }
}

function lineOf(place: FindingPlace, lines: FileAtHand['lines']): number | undefined {
  if ('line' in place && place.line > 0) return place.line
  const field = place.kind === 'field' ? place.field : place.kind === 'section' ? 'perspectives' : ''
  return lines[field] ?? lines[field.replace(/[.[].*$/, '')]
}

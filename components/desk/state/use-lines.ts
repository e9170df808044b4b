import { useState } from 'react'
import type { FindingPlace } from '@/lib/preflight/finding'
import type { FileAtHand } from './file-at-hand'

/** The line of the whole file that the caret is put into, each object once; it is chosen where it is to be mended. */
export interface LineWanted {
  readonly line: number
  readonly isChosen: boolean
  /** Where `line` is counted in the text that is typed, which may be shorter. */
  readonly isTyped?: boolean
}

const nothingHidden: readonly number[] = []

/** The lines of a file that is open: which are no part of it, and the way to the one that something was found in. */
export function useLines(drawn: FileAtHand | undefined) {
  // Known from the moment it is opened: what is typed next may be no document, of which nothing is drawn.
  const [opened, setOpened] = useState<FileAtHand>()
  const file = drawn ?? opened
  const [wanted, setWanted] = useState<LineWanted>()
  const goToLine = (line: number) => setWanted({ line, isChosen: true })
  return {
    hidden: file?.hidden ?? nothingHidden,
    wanted,
    goToLine,
    /** The file has been opened: the caret goes to its start. */
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

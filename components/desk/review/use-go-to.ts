import { useEffect, useState } from 'react'
import type { CheckedFinding, FindingPlace } from '@/lib/preflight/finding'
import type { DrawnView } from '../state/views'
import { goToLine, goToPlace } from './go-to-place'

export type GoTo = (finding: Pick<CheckedFinding, 'place' | 'words'>) => void

/**
 * Goes to the place of a finding: its words in the form, or its line in the preview of the file, which is rendered
 * first. `drawn` is the current view, `show` asks for another.
 */
export function useGoTo(drawn: DrawnView, show: (view: 'file') => void): GoTo {
  const [wanted, setWanted] = useState<FindingPlace>()
  useEffect(() => {
    if (!wanted || drawn !== 'file') return
    goToLine(wanted)
    setWanted(undefined)
  }, [wanted, drawn])
  return ({ place, words }) => {
    if (goToPlace(place, words)) return
    show('file')
    setWanted(place)
  }
}

import { useEffect, useState } from 'react'
import type { CheckedFinding, FindingPlace } from '@/lib/preflight/finding'
import type { DrawnView } from '../state/views'
import { goToLine, goToPlace } from './go-to-place'

export type GoTo = (finding: Pick<CheckedFinding, 'place' | 'words'>) => void

/**
 * Brings an editor to the place of a finding: to its words in the form, or to its line of the file, which is drawn for
 * that first. `drawn` is what the preview shows, `show` asks for another view.
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

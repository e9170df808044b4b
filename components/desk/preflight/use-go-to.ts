import { useEffect, useState } from 'react'
import type { Place } from '@/lib/preflight/finding'
import type { DrawnView } from '../preview/views'
import { goToLine, goToPlace } from './go-to-place'

/**
 * Brings an editor to the place of a finding: to its field on the sheet, or to its line of the file, which is drawn for
 * that first. `drawn` is what the preview shows, `show` asks for another view.
 */
export function useGoTo(drawn: DrawnView, show: (view: 'file') => void): (place: Place) => void {
  const [wanted, want] = useState<Place>()
  useEffect(() => {
    if (!wanted || drawn !== 'file') return
    goToLine(wanted)
    want(undefined)
  }, [wanted, drawn])
  return (place) => {
    if (goToPlace(place)) return
    show('file')
    want(place)
  }
}

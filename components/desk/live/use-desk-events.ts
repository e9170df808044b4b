import { useEffect, useRef } from 'react'
import type { DeskNews } from '@/lib/desk/events/events'
import { openChannel } from './channel'

/** Told of what happens at the desk from line `after` of the log on, for as long as the page is there. */
export function useDeskEvents(editor: number, after: number, tell: (news: DeskNews) => void) {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  // The page is drawn anew with a later line; what was heard until then is known.
  const first = useRef(after)
  useEffect(() => openChannel({ editor, after: first.current, tell: (news) => latest.current(news) }), [editor])
}

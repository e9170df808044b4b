import { useEffect, useRef } from 'react'
import type { DeskNews } from '@/lib/desk/events/events'
import { openChannel } from './channel'

/** `onNews` gets desk events after log entry `after`, as long as the component is mounted. */
export function useDeskEvents(editor: number, after: number, tell: (news: DeskNews) => void) {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  // A refreshed page has a later entry; events up to it are known already.
  const first = useRef(after)
  useEffect(() => openChannel({ editor, after: first.current, tell: (news) => latest.current(news) }), [editor])
}

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether this machine has a ⌘ key. The server does not know: there, and on a first drawing, it has none. */
export const useIsMac = (): boolean =>
  useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  )

import { useEffect, useRef } from 'react'

/** Runs `work` now, every `seconds` while the tab is visible, and at once when it becomes visible again. */
export function useWhileVisible(work: () => void, seconds: number) {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    const follow = () => {
      clearInterval(timer)
      if (document.visibilityState !== 'visible') return
      latest.current()
      timer = setInterval(() => latest.current(), seconds * 1_000)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [seconds])
}

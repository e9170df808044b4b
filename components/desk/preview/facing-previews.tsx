'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { type Differences, markDifferences } from './mark-differences'
import { PreviewFrame } from './preview-frame'

interface NamedPreview {
  readonly name: string
  readonly note?: ReactNode
  readonly rendered: ReactNode
}

/**
 * Two pages side by side (stacked on a narrow screen), removals marked in the first and additions in the second. The
 * marks are painted over the pages and change nothing in them.
 */
export function FacingPreviews({ before, after }: { before?: NamedPreview; after: NamedPreview }) {
  const [left, setLeft] = useState<HTMLElement>()
  const [right, setRight] = useState<HTMLElement>()
  const [found, setFound] = useState<Differences>()
  useEffect(() => {
    if (!left || !right) return
    let frame = 0
    const mark = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setFound(markDifferences(left, right)))
    }
    mark()
    const watch = new MutationObserver(mark)
    for (const page of [left, right]) watch.observe(page, { childList: true, characterData: true, subtree: true })
    return () => {
      watch.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [left, right])
  return (
    <>
      {before && (
        <p role="status" className="min-h-6 font-sans text-small text-quiet">
          {found && sayDifferences(found)}
        </p>
      )}
      <div className={before ? 'grid gap-4 lg:grid-cols-2' : ''}>
        {before && <Facing {...before} onOpen={setLeft} />}
        <Facing {...after} onOpen={setRight} />
      </div>
    </>
  )
}

function Facing({ name, note, rendered, onOpen }: NamedPreview & { onOpen: (page: HTMLElement) => void }) {
  return (
    <div className="min-w-0">
      <h3 className="border-b border-rule py-1 font-sans text-small font-semibold">
        {name}
        {note && <span className="font-normal text-quiet">, {note}</span>}
      </h3>
      <PreviewFrame title={name} className="h-[75vh]" onOpen={onOpen}>
        {rendered}
      </PreviewFrame>
    </div>
  )
}

function sayDifferences({ struck, added, isMarked }: Differences): string {
  if (struck + added === 0) return 'Both read the same.'
  const words = (count: number) => `${count} ${count === 1 ? 'word' : 'words'}`
  const said = `${words(struck)} removed, ${words(added)} added.`
  return isMarked ? said : `${said} This browser cannot mark them in place.`
}

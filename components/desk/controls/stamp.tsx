import type { State } from '@/lib/digest/visibility'

const stamps: Record<State, { word: string; look: string }> = {
  draft: { word: 'Draft', look: 'border-dashed border-pencil text-pencil' },
  review: { word: 'In review', look: 'border-dashed border-ink text-ink' },
  scheduled: { word: 'Scheduled', look: 'border-dotted border-ink text-ink' },
  published: { word: 'Published', look: 'border-solid border-ink bg-ink text-paper' },
  withdrawn: { word: 'Withdrawn', look: 'border-double border-quiet text-quiet line-through' },
}

const corrected = { word: 'Corrected', look: 'border-double border-ink bg-ink text-paper underline decoration-pencil' }

/** Word, border and fill tell the states apart, not colour alone. */
export function Stamp({ state, corrected: isCorrected = false }: { state: State; corrected?: boolean }) {
  const { word, look } = isCorrected && state === 'published' ? corrected : stamps[state]
  return (
    <span
      data-state={state}
      className={`inline-block -rotate-1 border-2 px-1.5 py-px font-sans text-[0.6875rem] leading-tight font-bold tracking-[0.09em] whitespace-nowrap uppercase ${look}`}
    >
      {word}
    </span>
  )
}

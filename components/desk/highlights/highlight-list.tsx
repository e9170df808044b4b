'use client'

import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useMemo } from 'react'
import { indexCarriers } from '@/lib/digest/references/suggest-sources'
import type { Change } from '../draft/change'
import type { Line } from '../draft/draft'
import type { SourceAtHand } from '../edit/section-rows'
import { Button } from '../frame/button'
import { announcementsFor, instructions } from './announcements'
import { HighlightRow } from './highlight-row'
import { useDragSensors } from './use-drag-sensors'
import { useLineActs } from './use-line-acts'

interface Props {
  readonly section: string
  /** As the editor reads it: `Overall highlights`, `United States`. */
  readonly name: string
  readonly lines: readonly Line[]
  readonly change: (change: Change) => void
  /** What these highlights may rest on. */
  readonly sources: readonly SourceAtHand[]
  /** Everything that may be named, by number. */
  readonly known: ReadonlyMap<number, SourceAtHand>
  /** The editor is at this line now. */
  readonly enter: (id: string) => void
}

/** The highlights of one section: retyped, added, cut, joined, removed, and put into another order. */
export function HighlightList({ section, name, lines, change, sources, known, enter }: Props) {
  const sensors = useDragSensors()
  const acts = useLineActs(section, lines, change)
  const carriers = useMemo(
    () => indexCarriers(sources.map(({ number, title, account = '' }) => ({ number, text: `${title} ${account}` }))),
    [sources],
  )
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const ids = lines.map(({ id }) => id)
  const drop = ({ active, over }: DragEndEvent) => {
    const line = lines.find(({ id }) => id === active.id)
    if (line && over && over.id !== active.id) acts.move(line, ids.indexOf(String(over.id)))
  }

  return (
    <div>
      <DndContext
        id={`order-${section}`}
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements: announcementsFor(name, ids), screenReaderInstructions: instructions }}
        onDragEnd={drop}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className="grid gap-2" aria-label={name}>
            {lines.map((line, index) => (
              <HighlightRow
                key={line.id}
                line={line}
                index={index}
                count={lines.length}
                section={section}
                name={name}
                acts={acts}
                sources={known}
                carriers={carriers}
                enter={enter}
                place={filled.indexOf(line)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {lines.length === 0 && <p className="font-sans text-small text-quiet">No highlights yet.</p>}
      <Button look="quiet" className="mt-1.5" onClick={() => acts.add()}>
        Add a highlight<span className="sr-only"> to {name}</span>
      </Button>
      <p role="status" className="sr-only">
        {acts.said}
      </p>
    </div>
  )
}

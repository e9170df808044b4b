'use client'

import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ReactNode } from 'react'
import { announcementsFor, instructionsFor } from './announcements'
import { useDragSensors } from './use-drag-sensors'

interface Props {
  /** Of the list among those of the page. */
  readonly id: string
  /** As the editor reads it: `Overall highlights`, `United States`. */
  readonly name: string
  /** What is in it: `highlight`, `article`. */
  readonly item: string
  /** Of its rows, in their order; each row takes its own to `useSortableRow`. */
  readonly ids: readonly string[]
  readonly move: (id: string, to: number) => void
  readonly className: string
  readonly children: ReactNode
}

/** A list whose rows are put into another order by pointer and by keyboard, and which says aloud where they are. */
export function SortableList({ id, name, item, ids, move, className, children }: Props) {
  const sensors = useDragSensors()
  const drop = ({ active, over }: DragEndEvent) => {
    const carried = String(active.id)
    if (over && over.id !== active.id && ids.includes(carried)) move(carried, ids.indexOf(String(over.id)))
  }
  return (
    <DndContext
      id={`order-${id}`}
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{
        announcements: announcementsFor(item, name, ids),
        screenReaderInstructions: instructionsFor(item),
      }}
      onDragEnd={drop}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ol className={className} aria-label={name}>
          {children}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

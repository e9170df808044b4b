'use client'

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type ScreenReaderInstructions,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly name: string
  readonly item: string
  /** In order; each row passes its own to `useSortableRow`. */
  readonly ids: readonly string[]
  readonly move: (id: string, to: number) => void
  readonly className: string
  readonly children: ReactNode
}

/** Sortable by pointer and keyboard, with announcements for screen readers. */
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

const instructionsFor = (item: string): ScreenReaderInstructions => ({
  draggable: `Press Space to pick the ${item} up, the arrow keys to move it, Space again to put it down, Escape to leave it where it was.`,
})

function announcementsFor(item: string, name: string, ids: readonly UniqueIdentifier[]): Announcements {
  const place = (id: UniqueIdentifier) => `${ids.indexOf(id) + 1} of ${ids.length}`
  const pickedUp = ({ active }: { active: { id: UniqueIdentifier } }) =>
    `Picked up ${item} ${place(active.id)} in ${name}.`
  return {
    onDragStart: pickedUp,
    // The library reports the start position at once, which would interrupt the first announcement.
    onDragOver: ({ active, over }) =>
      over?.id === active.id ? pickedUp({ active }) : over ? `Now at place ${place(over.id)}.` : 'Not over the list.',
    onDragEnd: ({ over }) => (over ? `Put down at place ${place(over.id)}.` : 'Put back where it was.'),
    onDragCancel: ({ active }) => `Left at place ${place(active.id)}.`,
  }
}

/** A few pixels of movement tell a drag from a click. */
const useDragSensors = () =>
  useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )

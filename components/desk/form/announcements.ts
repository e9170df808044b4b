import type { Announcements, ScreenReaderInstructions, UniqueIdentifier } from '@dnd-kit/core'

/** What a screen reader says of a handle; `item` is what it carries: `highlight`, `article`. */
export const instructionsFor = (item: string): ScreenReaderInstructions => ({
  draggable: `Press Space to pick the ${item} up, the arrow keys to move it, Space again to put it down, Escape to leave it where it was.`,
})

/** What a screen reader says while an item is carried, in places rather than in ids. */
export function announcementsFor(item: string, name: string, ids: readonly UniqueIdentifier[]): Announcements {
  const place = (id: UniqueIdentifier) => `${ids.indexOf(id) + 1} of ${ids.length}`
  const pickedUp = ({ active }: { active: { id: UniqueIdentifier } }) =>
    `Picked up ${item} ${place(active.id)} in ${name}.`
  return {
    onDragStart: pickedUp,
    // Where nothing has moved yet, the library says so at once: that must not talk over the picking up.
    onDragOver: ({ active, over }) =>
      over?.id === active.id ? pickedUp({ active }) : over ? `Now at place ${place(over.id)}.` : 'Not over the list.',
    onDragEnd: ({ over }) => (over ? `Put down at place ${place(over.id)}.` : 'Put back where it was.'),
    onDragCancel: ({ active }) => `Left at place ${place(active.id)}.`,
  }
}

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { type RefObject, useEffect } from 'react'
import { Tool } from '../controls/tool'
import type { Caret } from './use-caret'

export function useSortableRow(id: string, row: RefObject<HTMLLIElement | null>, claim: Caret['claim']) {
  const sortable = useSortable({ id })
  useEffect(() => claim(id, row.current))
  return {
    props: {
      ref: (element: HTMLLIElement | null) => {
        row.current = element
        sortable.setNodeRef(element)
      },
      style: { transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition },
    },
    carried: sortable.isDragging ? 'relative z-10 outline-2 outline-ink' : '',
    handle: (label: string, number: number) => (
      <Tool
        {...sortable.attributes}
        {...sortable.listeners}
        ref={sortable.setActivatorNodeRef}
        label={label}
        className="cursor-grab touch-none tabular-nums"
      >
        {number}
      </Tool>
    ),
  }
}

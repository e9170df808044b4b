'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useEffect, useRef } from 'react'
import type { Line } from '../draft/draft'
import { Tool } from '../frame/tool'
import { lineKeys } from './line-keys'
import type { LineActs } from './use-line-acts'

interface Props {
  readonly line: Line
  readonly index: number
  readonly count: number
  readonly name: string
  readonly acts: LineActs
}

/** One highlight: a handle, its text, and the tools that do by button what dragging does. */
export function HighlightRow({ line, index, count, name, acts }: Props) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: line.id,
  })
  const row = useRef<HTMLLIElement>(null)
  const here = `highlight ${index + 1} of ${name}`
  useEffect(() => acts.claim(line.id, row.current))

  return (
    <li
      ref={(element) => {
        row.current = element
        setNodeRef(element)
      }}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={`grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-start gap-1 bg-paper ${isDragging ? 'relative z-10 outline-2 outline-ink' : ''}`}
    >
      <Tool
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        label={`Reorder ${here}`}
        className="cursor-grab touch-none tabular-nums"
      >
        {index + 1}
      </Tool>
      <textarea
        aria-label={`Highlight ${index + 1} of ${name}`}
        value={line.text}
        rows={Math.max(2, Math.ceil(line.text.length / 60))}
        onChange={(event) => acts.retype(line, event.target.value)}
        onKeyDown={lineKeys(line, index, acts)}
        className="side-line field-sizing-content min-h-9 w-full resize-none bg-paper py-1 pr-2 font-serif text-body leading-snug hover:bg-wash focus:bg-wash"
      />
      <div className="flex max-sm:flex-col">
        <Tool
          data-tool="up"
          label={`Move up ${here}`}
          disabled={index === 0}
          onClick={() => acts.move(line, index - 1, 'up')}
        >
          ↑
        </Tool>
        <Tool
          data-tool="down"
          label={`Move down ${here}`}
          disabled={index === count - 1}
          onClick={() => acts.move(line, index + 1, 'down')}
        >
          ↓
        </Tool>
        <Tool label={`Remove ${here}`} look="pencil" onClick={() => acts.remove(line, index)}>
          ×
        </Tool>
      </div>
    </li>
  )
}

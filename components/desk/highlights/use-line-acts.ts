import { useState } from 'react'
import { counted } from '../../digest/figures'
import type { Change } from '../draft/change'
import type { Line } from '../draft/draft'
import { freshId } from '../draft/fresh-id'
import { type Spot, useCaret } from '../order/use-caret'
import { marked } from './marked'

export type LineActs = ReturnType<typeof useLineActs>

/** What can be done to the lines of a section; each takes the focus along and says aloud what cannot be seen. */
export function useLineActs(section: string, lines: readonly Line[], change: (change: Change) => void) {
  const { goTo, claim } = useCaret()
  const [said, say] = useState('')
  return {
    claim,
    said,
    retype: (line: Line, text: string) => change({ kind: 'line', section, id: line.id, text }),
    mark(line: Line, sign: string, chosen: readonly [number, number]) {
      const { text, caret } = marked(line.text, sign, chosen)
      goTo(line.id, caret)
      change({ kind: 'mark', section, id: line.id, text })
    },
    add(after?: string) {
      const line = { id: freshId(), text: '', tail: '' }
      goTo(line.id, 0)
      change({ kind: 'add', section, line, ...(after === undefined ? {} : { after }) })
    },
    move(line: Line, to: number, focus?: Spot) {
      if (to < 0 || to >= lines.length) return
      if (focus !== undefined) goTo(line.id, focus)
      change({ kind: 'move', section, id: line.id, to })
      say(`Moved to place ${to + 1} of ${lines.length}.`)
    },
    paste(line: Line, texts: readonly string[], chosen: readonly [number, number]) {
      const points = texts.map((text) => ({ id: freshId(), text }))
      const last = points.at(-1)
      if (last) goTo(last.id, last.text.length)
      change({ kind: 'paste', section, id: line.id, chosen, points })
      say(`Pasted as ${points.length} highlights.`)
    },
    split(line: Line, at: number) {
      const newId = freshId()
      goTo(newId, 0)
      change({ kind: 'split', section, id: line.id, at, newId })
      say('Split in two.')
    },
    merge(line: Line, index: number) {
      const next = lines[index + 1]
      if (!next) return
      goTo(line.id, line.text.length)
      change({ kind: 'join', section, id: next.id })
      say(`Merged with the next. ${counted(lines.length - 1, 'highlight')} left.`)
    },
    refer(line: Line, numbers: readonly number[]) {
      goTo(line.id, 'suggested')
      change({ kind: 'refer', section, id: line.id, numbers })
      say(
        numbers.length > 0
          ? `Cites ${numbers.length > 1 ? 'sources' : 'source'} ${numbers.join(', ')}.`
          : 'Cites no source.',
      )
    },
    join(line: Line, index: number) {
      const above = lines[index - 1]
      if (above) goTo(above.id, above.text.length + (above.text && line.text ? 1 : 0))
      change({ kind: 'join', section, id: line.id })
    },
    remove(line: Line, index: number) {
      const next = lines[index + 1] ?? lines[index - 1]
      if (next) goTo(next.id, next.text.length)
      change({ kind: 'remove', section, id: line.id })
      say(`Removed. ${counted(lines.length - 1, 'highlight')} left.`)
    },
  }
}

import { useState } from 'react'
import { counted } from '@/lib/words/counted'
import type { Change } from '../state/change'
import type { LineDraft } from '../state/draft'
import { freshId } from '../state/fresh-id'
import type { Numbering } from '../state/numbers'
import { marked } from './marked'
import { type CaretTarget, useCaret } from './use-caret'

export type LineActions = ReturnType<typeof useLineActions>

interface Props {
  readonly section: string
  readonly lines: readonly LineDraft[]
  readonly change: (change: Change) => void
  readonly numberOf: Numbering
}

/** Each action moves the focus and announces what cannot be seen. */
export function useLineActions({ section, lines, change, numberOf }: Props) {
  const { goTo, claim } = useCaret()
  const [said, setSaid] = useState('')
  return {
    claim,
    said,
    retype: (line: LineDraft, text: string) => change({ kind: 'line', section, id: line.id, text }),
    mark(line: LineDraft, sign: string, chosen: readonly [number, number]) {
      const { text, caret } = marked(line.text, sign, chosen)
      goTo(line.id, caret)
      change({ kind: 'mark', section, id: line.id, text })
    },
    add(after?: string) {
      const line = { id: freshId(), text: '', tail: '', sources: [] }
      goTo(line.id, 0)
      change({ kind: 'add', section, line, ...(after === undefined ? {} : { after }) })
    },
    move(line: LineDraft, to: number, focus?: CaretTarget) {
      if (to < 0 || to >= lines.length) return
      if (focus !== undefined) goTo(line.id, focus)
      change({ kind: 'move', section, id: line.id, to })
      setSaid(`Moved to place ${to + 1} of ${lines.length}.`)
    },
    paste(line: LineDraft, texts: readonly string[], chosen: readonly [number, number]) {
      const points = texts.map((text) => ({ id: freshId(), text }))
      const last = points.at(-1)
      if (last) goTo(last.id, last.text.length)
      change({ kind: 'paste', section, id: line.id, chosen, points })
      setSaid(`Pasted as ${points.length} highlights.`)
    },
    split(line: LineDraft, at: number) {
      const newId = freshId()
      goTo(newId, 0)
      change({ kind: 'split', section, id: line.id, at, newId })
      setSaid('Split in two.')
    },
    merge(line: LineDraft, index: number) {
      const next = lines[index + 1]
      if (!next) return
      goTo(line.id, line.text.length)
      change({ kind: 'join', section, id: next.id })
      setSaid(`Merged with the next. ${counted(lines.length - 1, 'highlight')} left.`)
    },
    refer(line: LineDraft, sources: readonly string[]) {
      const numbers = sources.flatMap((id) => numberOf(id) ?? [])
      goTo(line.id, 'suggested')
      change({ kind: 'refer', section, id: line.id, sources })
      setSaid(
        numbers.length > 0
          ? `Cites ${numbers.length > 1 ? 'sources' : 'source'} ${numbers.join(', ')}.`
          : 'Cites no source.',
      )
    },
    join(line: LineDraft, index: number) {
      const above = lines[index - 1]
      if (above) goTo(above.id, above.text.length + (above.text && line.text ? 1 : 0))
      change({ kind: 'join', section, id: line.id })
    },
    remove(line: LineDraft, index: number) {
      const next = lines[index + 1] ?? lines[index - 1]
      if (next) goTo(next.id, next.text.length)
      change({ kind: 'remove', section, id: line.id })
      setSaid(`Removed. ${counted(lines.length - 1, 'highlight')} left.`)
    },
  }
}

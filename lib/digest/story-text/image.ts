import { safeLink } from '../link'
import type { ImageFields } from './story-fields'
import type { TextLine } from './text-lines'

/** The image that the head of a story describes, or undefined where it describes none. */
export function readImage(head: readonly TextLine[]): ImageFields | undefined {
  const start = head.findIndex(({ text }) => /^image\b/i.test(text))
  if (start === -1) return undefined
  const lines = head.slice(start).map(({ text }) => text)
  const after = (pattern: RegExp) => lines.map((line) => pattern.exec(line)?.[1]?.trim()).find(Boolean)
  const content = lines.findIndex((line) => /^image (?:content|description):/i.test(line))
  const description =
    content === -1
      ? ''
      : lines
          .slice(content)
          .join(' ')
          .replace(/^[^:]*:\s*/, '')
  const around = content === -1 ? lines : lines.slice(0, content)
  const link = around.flatMap((line) => line.match(/https?:\/\/[^\s<>"')\]]+/gi) ?? []).find((found) => safeLink(found))
  const named = after(/^source:\s*(.+)$/i) ?? after(/^image source:\s*(.+)$/i)
  const source = named && !/^https?:/i.test(named) ? named : undefined
  return description || link || source ? { link: link && safeLink(link), source, description } : undefined
}

import { bulletSign } from '../body/points'
import type { ManuscriptLine } from '../manuscript'
import { type Origin, traceOrigins } from '../origins'
import type { NewLine } from './layout'

export interface Bullet {
  readonly markdown: string
  readonly lines: readonly ManuscriptLine[]
}

export interface BulletList {
  readonly bullets: readonly Bullet[]
  readonly between: readonly (readonly ManuscriptLine[])[]
}

/** Unchanged bullets keep their bytes, reworded ones their marker; a new one gets its neighbour's marker. */
export function rewriteList(list: BulletList, wanted: readonly string[], usualMarker: string): NewLine[] {
  const origins = traceOrigins(
    list.bullets.map(({ markdown }) => markdown),
    wanted,
  )
  const isLoose = list.between.some((lines) => lines.some(isBlank))
  const kept = new Set<number>()
  const written: NewLine[] = []
  let marker = markerOf(list.bullets[0]) ?? usualMarker
  for (const [position, origin] of origins.entries()) {
    const before = origins[position - 1]
    if (before) written.push(...separator(list, before, isLoose, kept))
    const old = origin.kind === 'new' ? undefined : list.bullets[origin.index]
    marker = markerOf(old) ?? nextMarker(marker)
    if (old && (origin.kind === 'same' || origin.kind === 'moved')) written.push(...old.lines)
    else written.push(...freshBullet(marker + (wanted[position] ?? ''), old))
  }
  // Text between two bullets must not be deleted.
  const orphaned = list.between.filter((lines, index) => !kept.has(index) && !lines.every(isBlank))
  return [...written, ...orphaned.flat()]
}

const freshBullet = (content: string, old: Bullet | undefined): NewLine[] => {
  const end = old?.lines[0]?.end
  return [end ? { content, end } : content]
}

function separator(list: BulletList, before: Origin, isLoose: boolean, kept: Set<number>): NewLine[] {
  const lines = before.kind === 'new' ? undefined : list.between[before.index]
  if (before.kind === 'new' || !lines || kept.has(before.index)) return isLoose ? [''] : []
  kept.add(before.index)
  return [...lines]
}

/** Indentation, marker and space: `- `, `  * `, `3. `, `• `. */
function markerOf(bullet: Bullet | undefined): string | undefined {
  const content = bullet?.lines[0]?.content ?? ''
  const [, indent = '', sign, space = ''] = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]*)/.exec(content) ?? []
  if (!sign) {
    const start = /^[ \t]*/.exec(content)?.[0] ?? ''
    const other = bulletSign.exec(content.slice(start.length))?.[0]
    return other && start + other
  }
  // Five or more spaces would make it code; none would make the marker part of the text.
  return indent + sign + (/^(?: {1,4}|\t)$/.test(space) ? space : ' ')
}

const nextMarker = (marker: string): string => marker.replace(/\d+/, (number) => String(Number(number) + 1))

const isBlank = ({ content }: ManuscriptLine): boolean => content.trim() === ''

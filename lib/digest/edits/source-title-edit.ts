import { itemsOf } from '../body/outline'
import { sortDigestSections } from '../body/sections'
import { withTitle } from '../body/source-line'
import { cleanText } from '../clean-text'
import type { Digest } from '../document'
import { Findings } from '../findings'
import { InvalidDocument } from '../invalid-document'
import { joinLines } from '../manuscript'
import { escapeLine } from '../story-text/escape'
import { readLayout, sectionsOf, spliceLines } from './layout'
import { faultOfTitle } from './title-fault'

/** Changes only the title; link, outlet and date stay. Throws InvalidDocument. */
export function sourceTitleText(digest: Digest, id: string, title: string, origin: string): string {
  const source = digest.sources.find((source) => source.id === id)
  if (!source) throw refusal(undefined, 'is not of a source of this digest', origin)
  const { number } = source
  const refuse = (reason: string) => refusal(number, reason, origin)
  const wanted = title.trim()
  const fault = faultOfTitle(wanted)
  if (fault) throw refuse(fault)
  if (wanted === source.title) return digest.text
  const layout = readLayout(digest.text)
  const { sources } = sortDigestSections(sectionsOf(layout), digest.perspectives, new Findings('text'))
  const item = sources && itemsOf(sources, layout.contents)[number - 1]
  const line = item && layout.lines[item.first]
  const content = line && withTitle(line.content, escapeLine(wanted).replace(/[[\]]/g, '\\$&'))
  if (!content) throw refuse('is on several lines; edit it in the source file')
  return layout.mark + joinLines(spliceLines(layout.lines, item.first, 1, [{ ...line, content }]))
}

/** Last check before the edit is taken: all other sources must read as before. */
export function refuseOtherSources(before: Digest, after: Digest, id: string, title: string, origin: string): void {
  const wanted = cleanText(title)
  const told = ({ sources }: Digest, put?: string) =>
    // Without a link the title is the id, so the id changes with it.
    JSON.stringify(sources.map(({ id: own, ...source }) => (own === id && put ? { ...source, title: put } : source)))
  if (told(before, wanted) !== told(after))
    throw refusal(
      before.sources.find((source) => source.id === id)?.number,
      'cannot be used as the title of a source',
      origin,
    )
}

const refusal = (number: number | undefined, reason: string, origin: string) =>
  new InvalidDocument(origin, [
    { line: undefined, field: number === undefined ? 'sources' : `sources[${number - 1}].title`, reason },
  ])

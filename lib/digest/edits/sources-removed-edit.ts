import type { Digest } from '../document'
import { InvalidDocument } from '../invalid-document'
import { joinLines } from '../manuscript'
import { idsOf } from '../part-ids'
import { numbersAfter } from '../references/references'
import { shortened } from '../shortened'
import { leftOutFigures } from './left-out-figures'
import { linesCountedAnew, type NumberAfter, referencesCountedAnew, sourceItems } from './source-items'

/** Removes sources by id (unreadable lines too), renumbers references and updates counts. Throws InvalidDocument. */
export function sourcesRemovedText(digest: Digest, ids: readonly string[], origin: string): string {
  const own = idsOf(digest)
  const stranger = ids.find((id) => !own.includes(id))
  if (stranger !== undefined) throw refusal(`there is no source “${shortened(stranger, 200)}”`, origin)
  const gone = new Set(ids.map((id) => own.indexOf(id) + 1))
  if (gone.size === 0) return digest.text
  const after = numbersAfter(
    own,
    own.filter((id) => !ids.includes(id)),
  )
  const text = withoutItems({ ...digest, text: referencesCountedAnew(digest, after, origin) }, gone, after)
  return leftOutFigures(digest, text, gone)
}

/** Last check: each remaining source reads as before, in the same perspective. */
export function refuseOtherRest(before: Digest, after: Digest, ids: readonly string[], origin: string): void {
  const rest = before.sources.filter(({ id }) => !ids.includes(id))
  if (rest.length === after.sources.length && rest.every((one, index) => isSame(one, after.sources[index]))) return
  throw refusal('the other sources would change; remove them in the source file', origin)
}

type Read = Pick<Digest['sources'][number], 'title' | 'link' | 'outlet' | 'date' | 'perspective'>

export const isSame = (one: Read, other: Read | undefined): boolean =>
  other !== undefined && toldBy(one) === toldBy(other)

const toldBy = ({ title, link, outlet, date, perspective }: Read): string =>
  JSON.stringify([title, link, outlet, date, perspective])

function withoutItems(digest: Digest, gone: ReadonlySet<number>, after: NumberAfter): string {
  const list = sourceItems(digest)
  const left = new Set(
    list.items.flatMap(({ first, end }, index) => {
      if (!gone.has(index + 1)) return []
      const next = list.items[index + 1]?.first ?? end
      const isLoose = list.layout.contents.slice(end, next).every((line) => line.trim() === '')
      return Array.from({ length: (isLoose ? next : end) - first }, (_, step) => first + step)
    }),
  )
  const count = digest.sources.length
  const rest = digest.sources.filter(({ number }) => !gone.has(number)).length
  const kept = linesCountedAnew(list, after, [count, rest]).filter((_, index) => !left.has(index))
  return list.layout.mark + joinLines(kept)
}

const refusal = (reason: string, origin: string) =>
  new InvalidDocument(origin, [{ line: undefined, field: 'sources', reason: `cannot be removed: ${reason}` }])

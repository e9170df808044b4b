import type { Revision } from '@/lib/desk/history'
import { describeChanges } from '@/lib/digest/changes'
import type { Document } from '@/lib/digest/document'
import { tryParse } from '@/lib/digest/parse'
import { environment } from '@/lib/env'

export function documentOf(revision: Revision, kind: 'digest' | 'story'): Document | undefined {
  const { slug, number, text } = revision
  const { timeZone } = environment()
  return tryParse(text, { kind, slug, origin: `${slug} revision ${number}`, timeZone }).document
}

/** `revisions` are newest first and without a gap. */
export function changesByNumber(
  revisions: readonly Revision[],
  kind: 'digest' | 'story',
): ReadonlyMap<number, readonly string[]> {
  const documents = revisions.map((revision) => documentOf(revision, kind))
  return new Map(
    revisions.map(({ number }, index) => {
      const [after, before] = [documents[index], documents[index + 1]]
      if (number === 1) return [number, ['Imported']]
      return [number, after && before ? describeChanges(before, after) : []]
    }),
  )
}

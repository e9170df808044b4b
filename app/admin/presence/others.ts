import type { OpenDocuments, OtherEditor } from '@/components/desk/live/present'
import type { Present } from '@/lib/desk/presence'

export const othersOf = (present: readonly Present[], now: Date): readonly OtherEditor[] =>
  present.map(({ name, editedAt }) => ({
    name,
    editedAgo: editedAt && Math.max(0, Math.round((now.getTime() - editedAt.getTime()) / 1_000)),
  }))

export function openDocuments(present: readonly Present[], now: Date): OpenDocuments {
  const slugs = [...new Set(present.map(({ slug }) => slug))]
  const inDocument = (slug: string) => present.filter((each) => each.slug === slug)
  return Object.fromEntries(slugs.map((slug) => [slug, othersOf(inDocument(slug), now)]))
}

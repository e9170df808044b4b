import type { Document } from '@/lib/digest/document'

/** The parsed document as JSON, without its text, which stands in the revision. */
export function documentToJson({ text: _, ...document }: Document): string {
  return JSON.stringify(document)
}

/** The document that `documentToJson` kept, its moments Dates again. */
export function documentFromJson(json: string, text: string): Document {
  const kept = JSON.parse(json) as Document
  const { standing } = kept
  return {
    ...kept,
    text,
    date: new Date(kept.date),
    standing: {
      draft: standing.draft,
      publishAt: moment(standing.publishAt),
      withdrawn: moment(standing.withdrawn),
      reviewed: moment(standing.reviewed),
    },
    corrections: kept.corrections.map(({ at, note }) => ({ at: new Date(at), note })),
  }
}

const moment = (text: Date | undefined) => (text ? new Date(text) : undefined)

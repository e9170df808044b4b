import type { FileDraft } from '@/components/desk/state/draft'
import type { FileAtHand } from '@/components/desk/state/file-at-hand'
import type { Document } from '@/lib/digest/document'
import { typedFile } from '@/lib/digest/edits/file-edit'
import { fileLines } from '@/lib/digest/file-lines'

export const fileDraft = (before: Document, document: Document): FileDraft => ({
  base: typedFile(before.text).text,
  text: typedFile(document.text).text,
})

export function fileAtHand({ text }: Document): FileAtHand {
  const fields = fileLines(text).flatMap(({ number, fields }) => fields.map((field) => [field, number] as const))
  return { hidden: typedFile(text).hidden, lines: Object.fromEntries(fields) }
}

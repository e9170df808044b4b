import type { FileAtHand } from '@/components/desk/file/file-at-hand'
import type { Document } from '@/lib/digest/document'
import { typedFile } from '@/lib/digest/edits/file-edit'
import { fileLines } from '@/lib/digest/file-lines'

/** The file of a document as it is typed by hand, beside that of the revision it is based on. */
export function fileAtHand(before: Document, document: Document): FileAtHand {
  const { text, hidden } = typedFile(document.text)
  const fields = fileLines(document.text).flatMap(({ number, fields }) =>
    fields.map((field) => [field, number] as const),
  )
  return { saved: typedFile(before.text).text, text, hidden, lines: Object.fromEntries(fields) }
}

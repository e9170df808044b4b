'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { NewDocumentAnswer } from '@/components/desk/lists/new-document-forms'
import { addresses } from '@/lib/addresses'
import { createDocument, type NewDocument } from '@/lib/desk/new-document'
import { deskAction } from '../guard'

const longestFile = 900_000
const day = z.string().max(10)
const submission = z.string().min(1).max(60)
const input = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('digest'),
    topic: z.string().min(1).max(100),
    day,
    from: z.enum(['empty', 'previous']),
    submission,
  }),
  z.object({ kind: z.literal('story'), title: z.string().trim().min(1, 'is empty').max(300), day, submission }),
  z.object({
    kind: z.literal('file'),
    file: z.instanceof(File).refine(({ size }) => size <= longestFile, 'is larger than 900 kB'),
    submission,
  }),
])

const guarded = deskAction(
  { name: 'createNew', role: 'editor', input },
  async (editor, given): Promise<NewDocumentAnswer | { kind: 'open'; address: string }> => {
    const wanted = given.kind === 'file' ? await readFile(given.file) : given
    if (wanted === undefined) return faulty('The file is not UTF-8 text. Save it as UTF-8 and try again.')
    const created = await createDocument(editor, { ...wanted, submission: given.submission })
    if (created.kind === 'invalid') return { kind: 'invalid', faults: created.faults }
    const address = addresses.deskDocument(created.document.kind, created.document.slug)
    return created.kind === 'exists' ? { kind: 'exists', address } : { kind: 'open', address }
  },
)

/** Begins a document and opens it. A plain form: it works without JavaScript. */
export async function createNew(_last: NewDocumentAnswer, form: FormData): Promise<NewDocumentAnswer> {
  const answer = await guarded(Object.fromEntries(form))
  if (answer.kind === 'open') redirect(answer.address)
  if (answer.kind === 'signed-out') redirect(`${addresses.signIn()}?callbackUrl=${addresses.newDocument()}`)
  if (answer.kind === 'malformed') return faulty(`Nothing was created: ${answer.reason}.`)
  if (answer.kind === 'unavailable') return faulty('Cannot save just now: nothing was created. Try again in a moment.')
  return answer
}

const faulty = (reason: string): NewDocumentAnswer => ({
  kind: 'invalid',
  faults: [{ line: undefined, field: undefined, reason }],
})

/** Undefined for what is no UTF-8. */
async function readFile(file: File): Promise<NewDocument | undefined> {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return { kind: 'file', name: file.name, text: decoder.decode(await file.arrayBuffer()) }
  } catch {
    return undefined
  }
}

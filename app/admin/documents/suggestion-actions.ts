'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { addresses } from '@/lib/addresses'
import { dismissSuggestion, takeSuggestion } from '@/lib/desk/suggestions'
import { deskAction } from '../guard'

const input = z.object({
  kind: z.enum(['digest', 'story']),
  slug: z.string().min(1).max(200),
  basedOn: z.coerce.number().int().min(1),
  at: z.iso.datetime().transform((text) => new Date(text)),
  submission: z.uuid(),
})

const take = deskAction({ name: 'takeSuggested', role: 'editor', input }, async (editor, { kind, ...asked }) => {
  const used = await takeSuggestion(editor, asked)
  const document = addresses.deskDocument(kind, asked.slug)
  if (used.kind === 'saved') return { to: document }
  return { to: used.kind === 'missing' ? document : `${document}/suggestion?problem=${problemOf(used.kind)}` }
})

const dismiss = deskAction({ name: 'dismissSuggested', role: 'editor', input }, async (editor, { kind, slug, at }) => {
  const done = await dismissSuggestion(editor, { slug, at })
  return {
    to: done ? addresses.deskDocument(kind, slug) : `${addresses.deskSuggestion(kind, slug)}?problem=replaced`,
  }
})

/** Saves a suggestion in the place of the draft beside which it lies. A plain form: it works without JavaScript. */
export async function takeSuggested(form: FormData): Promise<void> {
  lead(await take(Object.fromEntries(form)), form)
}

/** Takes a suggestion away. */
export async function dismissSuggested(form: FormData): Promise<void> {
  lead(await dismiss(Object.fromEntries(form)), form)
}

function lead(done: Awaited<ReturnType<typeof take>>, form: FormData): never {
  if ('to' in done) redirect(done.to)
  if (done.kind === 'signed-out') redirect(addresses.signIn())
  const page = z.object({ kind: input.shape.kind, slug: input.shape.slug }).safeParse(Object.fromEntries(form))
  if (!page.success) redirect(addresses.desk())
  redirect(`${addresses.deskSuggestion(page.data.kind, page.data.slug)}?problem=${done.kind}`)
}

/** A draft is neither held nor asked for a correction; what else may come of a save is said as it is. */
const problemOf = (kind: 'stale' | 'invalid' | 'refused' | 'held' | 'unsaid' | 'replaced' | 'released') =>
  kind === 'held' || kind === 'unsaid' ? 'refused' : kind

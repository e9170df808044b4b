'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type LinkAnswer, longestMadeFor } from '@/components/desk/preview/listed-link'
import type { SaveRefusal } from '@/components/desk/state/actions'
import { addresses } from '@/lib/addresses'
import { endPreviewLink, makePreviewLink, previewHours } from '@/lib/desk/preview-links'
import { deskAction } from '../guard'

const which = { slug: z.string().min(1).max(200), kind: z.enum(['digest', 'story']), id: z.uuid() }
const madeFor = z.string().trim().max(longestMadeFor, `at most ${longestMadeFor} characters`)
const hours = z.coerce.number().pipe(z.literal(previewHours))

const guardedMake = deskAction(
  { name: 'makeLink', role: 'editor', input: z.object({ ...which, hours, madeFor }) },
  async (editor, { kind, ...link }) => {
    const made = await makePreviewLink(editor, link)
    if (made.kind === 'missing') return { kind: 'gone' } as const
    revalidatePath(addresses.deskDocument(kind, link.slug))
    return { kind: 'done', words: 'Link created. Copy it below.' } as const
  },
)

const guardedEnd = deskAction(
  { name: 'endLink', role: 'editor', input: z.object(which) },
  async (editor, { kind, slug, id }) => {
    await endPreviewLink(editor, { slug, id })
    revalidatePath(addresses.deskDocument(kind, slug))
    return { kind: 'done', words: 'Link revoked.' } as const
  },
)

export async function makeLink(_last: LinkAnswer, form: FormData): Promise<LinkAnswer> {
  return told(await guardedMake(Object.fromEntries(form)), form)
}

export async function endLink(_last: LinkAnswer, form: FormData): Promise<LinkAnswer> {
  return told(await guardedEnd(Object.fromEntries(form)), form)
}

type Done = { readonly kind: 'done'; readonly words: string } | { readonly kind: 'gone' }

function told(done: Done | SaveRefusal, form: FormData): LinkAnswer {
  if (done.kind === 'done') return done
  if (done.kind === 'signed-out') redirect(addresses.signIn())
  return { kind: 'refused', words: wordsOf(done), madeFor: String(form.get('madeFor') ?? '') }
}

function wordsOf(done: Exclude<Done | SaveRefusal, { kind: 'done' | 'signed-out' }>): string {
  if (done.kind === 'gone') return 'This document no longer exists.'
  if (done.kind === 'malformed') return `Nothing was done: ${done.reason}.`
  return 'Cannot save just now: nothing was done. Try again in a moment.'
}

'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { addresses } from '@/lib/addresses'
import { pathHeader } from '@/lib/auth/path-header'
import { restoreRevision } from '@/lib/desk/history'
import { deskAction } from '../guard'
import { restoreInput } from './save-input'

const guarded = deskAction({ name: 'restore', role: 'editor', input: restoreInput }, async (editor, request) => {
  const { kind, ...asked } = request
  const saved = await restoreRevision(editor, asked)
  return { saved, number: asked.number, to: addresses.deskRevisions(kind, asked.slug) }
})

export async function restore(form: FormData): Promise<void> {
  const { amends: kind, note, ...asked } = Object.fromEntries(form)
  const amends = kind === 'correction' ? { kind, note } : kind && { kind }
  const done = await guarded({ ...asked, ...(amends && { amends }) })
  if ('saved' in done) {
    const { saved, number, to } = done
    if (saved.kind === 'saved') redirect(`${to}?restored=${saved.revision}`)
    redirect(saved.kind === 'unsaid' ? `${to}?restore=${number}` : `${to}?problem=${saved.kind}`)
  }
  if (done.kind === 'signed-out') redirect(addresses.signIn())
  const [page = addresses.desk()] = ((await headers()).get(pathHeader) ?? '').split('?')
  redirect(`${page}?problem=${done.kind}`)
}

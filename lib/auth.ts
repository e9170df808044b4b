import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Editor, Role } from '@/lib/store/accounts/editor'
import { findEditor } from '@/lib/store/accounts/editors'
import { logRefusal } from '@/lib/store/log/act'
import { archive } from '@/lib/store/open-archive'
import { pathHeader } from './auth/path-header'
import { mayActAs } from './auth/roles'
import { sealedSignIn } from './auth/sealed-sign-in'
import { admitSession } from './auth/sessions'

/** The session of this request and its editor, asked of the archive; undefined once it has ended. */
export const currentSession: () => Promise<{ id: string; editor: Editor } | undefined> = cache(async () => {
  const signIn = await sealedSignIn()
  if (!signIn) return undefined
  const editor = await admitSession(signIn.session)
  return editor?.id === signIn.editorId ? { id: signIn.session, editor } : undefined
})

/** The editor of this request, or undefined. */
export const currentEditor = async (): Promise<Editor | undefined> => (await currentSession())?.editor

/**
 * The editor of this request, or an end to it: a redirect to /sign-in (and back again afterwards). With `role`, an
 * editor below it is refused (403) and the attempt is written to the log.
 */
export async function requireEditor(role: Role = 'editor'): Promise<Editor> {
  const editor = await currentEditor()
  const path = (await headers()).get(pathHeader)
  if (!editor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path ?? '/admin')}`)
  return withRole(editor, role, path ?? undefined)
}

/** Whether the session of this request belongs to an account that was disabled; one that merely ended is nobody's. */
export async function isDisabled(): Promise<boolean> {
  const signIn = await sealedSignIn()
  const account = signIn && (await findEditor((await archive()).db, signIn.editorId))
  return account?.disabledAt !== undefined
}

/** For an action, which answers a lost session instead of leading away from what is being written. */
export async function admitEditor(role: Role, action: string): Promise<Editor | undefined> {
  const editor = await currentEditor()
  return editor && withRole(editor, role, [action, (await headers()).get(pathHeader)].filter(Boolean).join(', '))
}

/** This editor, if the role suffices; else 403 and a line in the log. */
async function withRole(editor: Editor, role: Role, what?: string): Promise<Editor> {
  if (mayActAs(editor.role, role)) return editor
  const detail = `needs ${role}${what ? `: ${what}` : ''}`
  await logRefusal(await archive(), { at: new Date(), editor, detail })
  forbidden()
}

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

export const currentSession: () => Promise<{ id: string; editor: Editor } | undefined> = cache(async () => {
  const signIn = await sealedSignIn()
  if (!signIn) return undefined
  const editor = await admitSession(signIn.session)
  return editor?.id === signIn.editorId ? { id: signIn.session, editor } : undefined
})

export const currentEditor = async (): Promise<Editor | undefined> => (await currentSession())?.editor

/** The editor of this request. Without a session it redirects to /sign-in; below `role` it answers 403 and logs it. */
export async function requireEditor(role: Role = 'editor'): Promise<Editor> {
  const editor = await currentEditor()
  const path = (await headers()).get(pathHeader)
  if (!editor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path ?? '/admin')}`)
  return withRole(editor, role, path ?? undefined)
}

/** Whether the account of this request's session was disabled; false for a session that merely ended. */
export async function isDisabled(): Promise<boolean> {
  const signIn = await sealedSignIn()
  const account = signIn && (await findEditor((await archive()).db, signIn.editorId))
  return account?.disabledAt !== undefined
}

/** For an action: undefined where the session ended, since a redirect would lose the text being written. */
export async function admitEditor(role: Role, action: string): Promise<Editor | undefined> {
  const editor = await currentEditor()
  return editor && withRole(editor, role, [action, (await headers()).get(pathHeader)].filter(Boolean).join(', '))
}

/** The editor, if the role suffices; else 403 and a line in the log. */
async function withRole(editor: Editor, role: Role, what?: string): Promise<Editor> {
  if (mayActAs(editor.role, role)) return editor
  const detail = `needs ${role}${what ? `: ${what}` : ''}`
  await logRefusal(await archive(), { at: new Date(), editor, detail })
  forbidden()
}

import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Editor, Role } from '@/lib/store/editors/editor'
import { findEditor } from '@/lib/store/editors/editors'
import { logAct } from '@/lib/store/log/act'
import { archive } from '@/lib/store/open-archive'
import { authOptions } from './auth/options'
import { pathHeader } from './auth/path-header'
import { mayActAs } from './auth/roles'

/** The editor of this request, checked against the archive (account enabled, session version current), or undefined. */
export const currentEditor: () => Promise<Editor | undefined> = cache(async () => {
  const session = await getServerSession(authOptions())
  if (!session?.account) return undefined
  const account = await findEditor((await archive()).db, session.account.id)
  if (!account || account.disabledAt || account.sessionVersion !== session.account.version) return undefined
  const { id, email, name, role } = account
  return { id, email, name, role }
})

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
  const session = await getServerSession(authOptions())
  const account = session?.account && (await findEditor((await archive()).db, session.account.id))
  return account?.disabledAt !== undefined
}

/** For an action, which answers a lost session instead of leading away from what is being written. */
export async function admitEditor(role: Role): Promise<Editor | undefined> {
  const editor = await currentEditor()
  return editor && withRole(editor, role, (await headers()).get(pathHeader) ?? undefined)
}

/** This editor, if the role suffices; else 403 and a line in the log. */
export async function withRole(editor: Editor, role: Role, what?: string): Promise<Editor> {
  if (mayActAs(editor.role, role)) return editor
  const detail = `needs ${role}${what ? `: ${what}` : ''}`
  await (await archive()).write((db) => logAct(db, { at: new Date(), act: 'refuse', editor, detail }))
  forbidden()
}

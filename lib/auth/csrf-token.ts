import { createHash } from 'node:crypto'
import { cookies } from 'next/headers'
import { environment } from '@/lib/env'

/** The token next-auth expects in a form, from its cookie; undefined without a cookie that this secret signed. */
export async function csrfToken(): Promise<string | undefined> {
  const { authSecret, siteUrl } = environment()
  const name = siteUrl.startsWith('https:') ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token'
  const [token, hash] = (await cookies()).get(name)?.value.split('|') ?? []
  if (!token || !hash) return undefined
  return hash === createHash('sha256').update(`${token}${authSecret}`).digest('hex') ? token : undefined
}

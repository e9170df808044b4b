import { NextRequest } from 'next/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { authOptions } from '@/lib/auth/options'
import { addEditor } from '@/lib/store/accounts/editors'
import { ArchiveBusy } from '@/lib/store/archive-errors'
import { holdArchive } from '@/lib/store/open-archive'
import { openTemporary } from '@/test/store/fixture'
import { answerSignIn } from './sign-in-answer'
import { signOutHere } from './sign-out'

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}))
vi.mock('next-auth', () => ({
  // As next-auth does: it deletes the cookie even if its sign-out event fails.
  default: async (_request: Request, _context: object, options: ReturnType<typeof authOptions>) => {
    await options.events?.signOut?.({ token: { sub: '1', session: 'some' } } as never)
    return new Response(null, { status: 302, headers: { 'Set-Cookie': 'next-auth.session-token=; Max-Age=0' } })
  },
}))

const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
let archive: Awaited<ReturnType<typeof openTemporary>>
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
})
afterEach(async () => {
  told.mockClear()
  await archive.close()
})
const nothingCanBeSaved = () => holdArchive({ ...archive, write: () => Promise.reject(new ArchiveBusy()) })

function authorize(email: string, password: string): Promise<unknown> {
  const [provider] = authOptions().providers as unknown as [
    { options: { authorize: (given: object) => Promise<unknown> } },
  ]
  return provider.options.authorize({ email, password })
}
const asForm = new Request('http://localhost:3000/api/auth/callback/credentials', { method: 'POST' })
const asScript = new Request(asForm, { headers: { accept: 'application/json' } })
const leading = (error: string) =>
  new Response(null, { status: 302, headers: { Location: `http://localhost:3000/api/auth/error?error=${error}` } })

test('a right password that cannot be checked is neither right nor wrong', async () => {
  const { hashPassword } = await import('@/lib/auth/password')
  const passwordHash = await hashPassword('a-long-enough-passphrase')
  await addEditor(archive, { email: 'ada@example.org', name: 'Ada', role: 'admin', passwordHash }, { at: new Date() })
  expect(await authorize('ada@example.org', 'a-long-enough-passphrase')).toMatchObject({ id: '1' })
  nothingCanBeSaved()
  await expect(authorize('ada@example.org', 'a-long-enough-passphrase')).rejects.toThrow('unavailable')
  expect(told).toHaveBeenCalledWith(
    'A sign-in could not be checked:',
    expect.objectContaining({ code: 'archive-busy' }),
  )
})

test.each(['unavailable', 'SQLITE_BUSY%3A%20database%20is%20locked', 'Configuration'])(
  'what next-auth calls “%s” is 503 and no fault of whoever signs in',
  async (error) => {
    const script = answerSignIn(asScript, leading(error), '/admin')
    expect([script.status, script.headers.get('retry-after')]).toEqual([503, '30'])
    expect((await script.json()).words).toMatch(/^Sign-ins cannot be checked just now/)
    const page = answerSignIn(asForm, leading(error), '/admin')
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('Sign-ins cannot be checked just now')
  },
)

test('a wrong password is 401, too many are 429 with the time to wait', async () => {
  expect(answerSignIn(asScript, leading('CredentialsSignin'), '/admin').status).toBe(401)
  const wait = answerSignIn(asScript, leading('throttled-300'), '/admin')
  expect([wait.status, wait.headers.get('retry-after')]).toEqual([429, '300'])
  expect(await answerSignIn(asForm, leading('throttled-300'), '/admin').text()).toContain('Try again in 5 minutes')
})

test('who signs out while nothing can be saved is told, and keeps the cookie', async () => {
  const request = new NextRequest('http://localhost:3000/api/auth/signout', { method: 'POST' })
  const context = { params: Promise.resolve({ nextauth: ['signout'] }) }
  expect((await signOutHere(request, context)).headers.get('set-cookie')).toContain('Max-Age=0')
  nothingCanBeSaved()
  const answer = await signOutHere(request, context)
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([503, null])
  expect(await answer.text()).toContain('You are still signed in')
})

import { encode } from 'next-auth/jwt'
import { expect, test, vi } from 'vitest'
import { environment } from '@/lib/env'
import { sealedSignIn } from './sealed-sign-in'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ getAll: () => [...jar].map(([name, value]) => ({ name, value })) }),
}))

const cookie = 'next-auth.session-token'
const secret = environment().authSecret
const token = { sub: '7', session: 'f3b1' }

async function sentWith(...cookies: [string, string][]) {
  jar.clear()
  for (const [name, value] of cookies) jar.set(name, value)
  return sealedSignIn()
}

test('opens what this server sealed', async () => {
  expect(await sentWith([cookie, await encode({ token, secret })])).toEqual({ editorId: 7, session: 'f3b1' })
})

test('a long seal that the browser keeps in parts is put together', async () => {
  const sealed = await encode({ token, secret })
  const half = Math.ceil(sealed.length / 2)
  const parts: [string, string][] = [
    [`${cookie}.0`, sealed.slice(0, half)],
    [`${cookie}.1`, sealed.slice(half)],
  ]
  expect(await sentWith(...parts)).toEqual({ editorId: 7, session: 'f3b1' })
})

test('no cookie, another secret, another name, a broken seal or one that is over are a stranger', async () => {
  const sealed = await encode({ token, secret })
  expect(await sentWith()).toBeUndefined()
  expect(await sentWith([cookie, await encode({ token, secret: 'of another server, long enough' })])).toBeUndefined()
  expect(await sentWith(['session-token', sealed])).toBeUndefined()
  expect(await sentWith([cookie, `${sealed.slice(0, -2)}xx`])).toBeUndefined()
  expect(await sentWith([cookie, await encode({ token, secret, maxAge: -60 })])).toBeUndefined()
})

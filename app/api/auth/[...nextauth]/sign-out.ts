import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { unsaved, waitAnswer } from './wait-answer'

/**
 * Ends the session and deletes its cookie. Where the session cannot be ended, the cookie stays: otherwise a copy of it
 * would remain valid without the person knowing.
 */
export async function signOutHere(
  request: NextRequest,
  context: { readonly params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const options = authOptions()
  let failure: unknown
  const answer: Response = await NextAuth(request, context, {
    ...options,
    events: {
      // next-auth would only log the error.
      signOut: async (message) => {
        await Promise.resolve(options.events?.signOut?.(message)).catch((error: unknown) => {
          failure = error
        })
      },
    },
  })
  if (failure === undefined) return answer
  console.error('A session could not be ended:', failure)
  return waitAnswer(request, { ...unsaved, words: 'You are still signed in: nothing can be saved just now.' })
}

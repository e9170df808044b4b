import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/desk/account/sign-in-form'
import { SignedOutPage } from '@/components/desk/frame/signed-out-page'
import { currentEditor } from '@/lib/auth'
import { csrfToken } from '@/lib/auth/csrf-token'
import { homeward } from '@/lib/auth/homeward'
import { environment } from '@/lib/env'
import { refusals } from '../api/auth/[...nextauth]/sign-in-answer'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sign in', robots: { index: false, follow: false } }

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error, cookies } = await searchParams
  const { siteUrl, publicationName } = environment()
  const home = homeward(one(callbackUrl), siteUrl)
  if (await currentEditor()) redirect(home)
  const token = await csrfToken()
  // next-auth sets the CSRF cookie and redirects back here.
  if (!token && cookies !== 'set') redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(home)}`)
  const problem = error === 'refused' || error === 'stale' ? refusals[error] : undefined
  return (
    <SignedOutPage publicationName={publicationName} heading="Sign in to the desk">
      {token ? (
        <SignInForm csrfToken={token} callbackUrl={home} problem={problem} />
      ) : (
        <p role="alert">
          Your browser blocks cookies, which are needed to sign in. Allow them for this site, then reload the page.
        </p>
      )}
      <p className="small">No account? Ask an admin for an invitation.</p>
    </SignedOutPage>
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

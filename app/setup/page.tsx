import type { Metadata } from 'next'
import { AccountForm } from '@/components/desk/account/account-form'
import { SignedOutPage } from '@/components/desk/frame/signed-out-page'
import { readLink } from '@/lib/auth/one-time-link'
import { minimumLength } from '@/lib/auth/password'
import { environment } from '@/lib/env'
import { setUp } from './actions'

export const dynamic = 'force-dynamic'
// The token is in the address: it must not leak to other sites or search engines.
export const metadata: Metadata = { title: 'Set up', robots: { index: false, follow: false }, referrer: 'same-origin' }

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

const headings = {
  'first-admin': 'Create the first account',
  invite: 'Create your account',
  password: 'Set a new password',
}

export default async function SetupPage({ searchParams }: Props) {
  const { token, done } = await searchParams
  const { publicationName } = environment()
  if (done === 'yes')
    return (
      <SignedOutPage publicationName={publicationName} heading="Your account is ready">
        <p role="status">The password is set. The link cannot be used again.</p>
        <p>
          <a href="/sign-in" className="underlined">
            Sign in
          </a>
        </p>
      </SignedOutPage>
    )
  const invitation = typeof token === 'string' ? await readLink(token) : undefined
  if (typeof token !== 'string' || !invitation)
    return (
      <SignedOutPage publicationName={publicationName} heading="This link does not work any more">
        <p>
          It was used, expired or replaced by a newer one. Ask an admin for another. If there is no account yet, restart
          the server: it prints a new link.
        </p>
        <p>
          <a href="/sign-in" className="underlined">
            Sign in
          </a>
        </p>
      </SignedOutPage>
    )
  return (
    <SignedOutPage publicationName={publicationName} heading={headings[invitation.purpose]}>
      {invitation.purpose !== 'password' && (
        <p>
          You are invited to join {publicationName} as {invitation.role}.
        </p>
      )}
      <AccountForm
        action={setUp}
        token={token}
        email={invitation.email}
        needsName={invitation.purpose !== 'password'}
        minimumLength={minimumLength}
      />
    </SignedOutPage>
  )
}

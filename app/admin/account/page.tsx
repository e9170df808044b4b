import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { NameForm } from '@/components/desk/account/name-form'
import { PasswordForm } from '@/components/desk/account/password-form'
import { SessionList } from '@/components/desk/account/session-list'
import { ShownNameForm } from '@/components/desk/account/shown-name-form'
import { currentSession, requireEditor } from '@/lib/auth'
import { isNameShown } from '@/lib/auth/own-account'
import { minimumLength } from '@/lib/auth/password'
import { readSessions } from '@/lib/auth/sessions'
import { environment } from '@/lib/env'
import { changeName, changePassword, endOthers, endSession, showName } from './actions'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const editor = await requireEditor()
  const current = (await currentSession())?.id ?? ''
  const sessions = await readSessions(editor)
  const thisFirst = [...sessions].sort((one, other) => Number(other.id === current) - Number(one.id === current))
  return (
    <>
      <h1 className="pt-4 font-sans text-note font-semibold">Your account</h1>
      <p className="small wrap-anywhere pb-4">
        {editor.email}, {editor.role}. Only an admin can change your role.
      </p>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <Part id="sessions" heading="Where you are signed in">
          <p className="small pb-3">
            A session lasts a week. End those you do not know or no longer use; they stop working at once.
          </p>
          <SessionList
            sessions={thisFirst}
            current={current}
            timeZone={environment().timeZone}
            end={endSession}
            endOthers={endOthers}
          />
        </Part>
        <div className="grid max-w-[24rem] content-start gap-8">
          <Part id="name" heading="Your name">
            <NameForm name={editor.name} action={changeName} />
          </Part>
          <Part id="shown" heading="Your name and readers">
            <ShownNameForm shown={await isNameShown(editor)} action={showName} />
          </Part>
          <Part id="secret" heading="Your password">
            <p className="small pb-3">A new password ends all your other sessions.</p>
            <PasswordForm email={editor.email} minimumLength={minimumLength} action={changePassword} />
          </Part>
        </div>
      </div>
    </>
  )
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-heading`} className="border-t border-ink pt-3">
      <h2 id={`${id}-heading`} className="pb-2 font-sans text-small font-semibold">
        {heading}
      </h2>
      {children}
    </section>
  )
}

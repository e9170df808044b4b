import type { Metadata } from 'next'
import { EditorList } from '@/components/desk/account/editor-list'
import { InviteForm } from '@/components/desk/account/invite-form'
import { PendingLinks } from '@/components/desk/account/pending-links'
import { PipelineTokens } from '@/components/desk/account/pipeline-tokens'
import { requireEditor } from '@/lib/auth'
import { inviteDays, listAccounts, listLinks } from '@/lib/auth/accounts'
import { listTokens } from '@/lib/auth/pipeline-tokens'
import { environment } from '@/lib/env'
import { changeEditor, inviteEditor, offerPassword, revokeOneTimeLink } from './actions'
import { makePipelineToken, revokePipelineToken } from './token-actions'

export const metadata: Metadata = { title: 'Editors' }

export default async function EditorsPage() {
  const admin = await requireEditor('admin')
  const [accounts, links, tokens] = await Promise.all([listAccounts(admin), listLinks(admin), listTokens(admin)])
  const { timeZone } = environment()
  return (
    <>
      <h1 className="py-4 font-sans text-note font-semibold">Editors</h1>
      <EditorList
        accounts={accounts}
        self={admin.id}
        timeZone={timeZone}
        change={changeEditor}
        offerPassword={offerPassword}
      />
      <InviteForm action={inviteEditor} days={inviteDays} />
      <PendingLinks links={links} timeZone={timeZone} revoke={revokeOneTimeLink} />
      <PipelineTokens tokens={tokens} timeZone={timeZone} make={makePipelineToken} revoke={revokePipelineToken} />
    </>
  )
}

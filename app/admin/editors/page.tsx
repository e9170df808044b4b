import { EditorList } from '@/components/desk/editors/editor-list'
import { InviteForm } from '@/components/desk/editors/invite-form'
import { requireEditor } from '@/lib/auth'
import { inviteDays, listAccounts } from '@/lib/auth/accounts'
import { environment } from '@/lib/env'
import { changeEditor, inviteEditor, offerPassword } from './actions'

export default async function EditorsPage() {
  const admin = await requireEditor('admin')
  const accounts = await listAccounts(admin)
  return (
    <>
      <h1 className="py-4 font-sans text-note font-semibold">Editors</h1>
      <EditorList
        accounts={accounts}
        self={admin.id}
        timeZone={environment().timeZone}
        change={changeEditor}
        offerPassword={offerPassword}
      />
      <InviteForm action={inviteEditor} days={inviteDays} />
    </>
  )
}

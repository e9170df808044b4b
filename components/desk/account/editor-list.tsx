import { Moment } from '../../ui/moment'
import type { AccountFormAction } from './account-answer'
import { EditorActions } from './editor-actions'
import type { ListedEditor } from './listed-editor'

interface Props {
  readonly accounts: readonly ListedEditor[]
  readonly self: number
  readonly timeZone: string
  readonly change: AccountFormAction
  readonly offerPassword: AccountFormAction
}

export function EditorList({ accounts, self, timeZone, change, offerPassword }: Props) {
  return (
    <ul className="border-t border-ink">
      {accounts.map((account) => (
        <li
          key={account.id}
          className="grid gap-x-6 gap-y-2 border-b border-rule py-3 font-sans text-small lg:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]"
        >
          <div className="min-w-0">
            <h2 className="text-note font-semibold wrap-anywhere">
              {account.name}
              {account.id === self && <span className="font-normal text-quiet"> (you)</span>}
            </h2>
            <p className="wrap-anywhere">{account.email}</p>
            <p className="text-quiet">
              {account.role}, since <Moment at={account.createdAt} timeZone={timeZone} />
            </p>
            {account.disabledAt && (
              <p className="font-semibold text-pencil">
                Disabled <Moment at={account.disabledAt} timeZone={timeZone} />
              </p>
            )}
          </div>
          <EditorActions account={account} change={change} offerPassword={offerPassword} />
        </li>
      ))}
    </ul>
  )
}

'use client'

import { useActionState, useRef, useState } from 'react'
import { Button } from '../controls/button'
import { SureDialog } from '../controls/sure-dialog'
import { type AccountFormAction, Answer } from './account-answer'
import type { ListedEditor } from './listed-editor'
import { RoleSelect } from './role-select'

interface Props {
  readonly account: ListedEditor
  readonly change: AccountFormAction
  readonly offerPassword: AccountFormAction
}

export function EditorActions({ account, change, offerPassword }: Props) {
  const [changed, submitChange, changing] = useActionState(change, { kind: 'nothing' })
  const [offered, submitOffer, offering] = useActionState(offerPassword, { kind: 'nothing' })
  const [asks, setAsks] = useState(false)
  const switching = useRef<HTMLFormElement>(null)
  const { id, name, role, disabledAt } = account
  const of = <span className="sr-only"> of {name}</span>
  return (
    <div className="grid content-start gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {!disabledAt && (
          <form action={submitChange} className="flex flex-wrap items-center gap-2">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="act" value="role" />
            <RoleSelect key={role} id={`role-${id}`} chosen={role} label={`Role of ${name}`} />
            <Button type="submit" busy={changing}>
              Change role{of}
            </Button>
          </form>
        )}
        {!disabledAt && (
          <form action={submitOffer}>
            <input type="hidden" name="id" value={id} />
            <Button type="submit" busy={offering}>
              Create password link<span className="sr-only"> for {name}</span>
            </Button>
          </form>
        )}
        {!disabledAt && (
          <form action={submitChange}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="act" value="end-sessions" />
            <Button type="submit" busy={changing}>
              End sessions{of}
            </Button>
          </form>
        )}
        <form action={submitChange} ref={switching}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="act" value={disabledAt ? 'enable' : 'disable'} />
          <Button
            type="submit"
            look={disabledAt ? 'plain' : 'pencil'}
            busy={changing}
            onClick={(event) => {
              if (disabledAt || changing) return
              event.preventDefault()
              setAsks(true)
            }}
          >
            {disabledAt ? 'Enable' : 'Disable'}
            <span className="sr-only"> {name}</span>
          </Button>
        </form>
      </div>
      {asks && (
        <SureDialog
          heading={`Disable the account of ${name}?`}
          words="All of its sessions end at once. What it saved stays, and it can be enabled again."
          act="Disable"
          onSure={() => switching.current?.requestSubmit()}
          onClose={() => setAsks(false)}
        />
      )}
      <Answer answer={changed} />
      <Answer answer={offered} />
    </div>
  )
}

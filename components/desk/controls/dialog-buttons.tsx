import type { ReactNode, RefObject } from 'react'
import { Button, type ButtonLook } from './button'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly look?: ButtonLook
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly children: ReactNode
}

export function DialogButtons({ dialog, look = 'strong', disabled = false, busy = false, children }: Props) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" look={look} disabled={disabled} busy={busy}>
        {children}
      </Button>
      <Button onClick={() => dialog.current?.close()}>Cancel</Button>
    </div>
  )
}

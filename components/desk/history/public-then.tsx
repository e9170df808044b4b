import type { ReactNode } from 'react'
import { Button } from '../controls/button'
import { inputClass } from '../controls/field'

interface Props {
  readonly address: string
  readonly asked: string | undefined
  readonly timeZone: string
  readonly children: ReactNode
}

/** A GET form, so that it works without JavaScript. */
export function PublicThen({ address, asked, timeZone, children }: Props) {
  return (
    <section aria-labelledby="public-then" className="border-b border-rule py-3 font-sans text-small">
      <form method="get" action={address} className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <label className="grid gap-0.5">
          <span id="public-then" className="font-semibold">
            What readers saw at
          </span>
          <input type="datetime-local" name="at" step={1} required defaultValue={asked} className={inputClass} />
        </label>
        <Button type="submit">Show</Button>
        <span className="pb-2 text-quiet">{timeZone} time</span>
      </form>
      {children && (
        <p role="status" className="pt-2 text-note">
          {children}
        </p>
      )}
    </section>
  )
}

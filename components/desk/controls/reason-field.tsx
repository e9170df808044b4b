import { useId } from 'react'
import { Field, inputClass } from './field'

interface Props {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly rows?: number
}

/** Ctrl+Enter and ⌘Enter submit: in a textarea, Enter is a line break. */
export function ReasonField({ label, hint, value, onChange, rows = 2 }: Props) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea
        id={id}
        required
        rows={rows}
        maxLength={500}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
        className={inputClass}
      />
    </Field>
  )
}

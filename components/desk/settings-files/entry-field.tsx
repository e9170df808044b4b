import type { EntryField } from '@/lib/desk/settings-files/entry-fields'
import { Field, inputClass } from '../controls/field'

interface Props {
  readonly id: string
  readonly name?: string
  readonly field: EntryField
  readonly value: string
  readonly fault?: string | undefined
  readonly theirs?: string | undefined
}

export function EntryFieldInput({ id, name, field, value, fault, theirs }: Props) {
  const { key, label, hint, form, choices = [], isRequired = false } = field
  const given = {
    id,
    name: name ?? `field:${key}`,
    defaultValue: value,
    'aria-describedby': hint || fault ? `${id}-note` : undefined,
    'aria-invalid': fault ? true : undefined,
    'aria-required': isRequired || undefined,
    className: inputClass,
  }
  const isOther = theirs !== undefined && theirs !== value
  return (
    <div className="grid gap-1">
      <Field
        id={id}
        label={isRequired ? `${label} (required)` : label}
        {...(hint && { hint })}
        {...(fault && { fault: `${label} ${fault}.` })}
      >
        {form === 'choice' ? (
          // A select forgets its value when its form is reset; as another element it begins with it.
          <select key={value} {...given}>
            <option value="">Not given</option>
            {[...choices, ...(value && !choices.includes(value) ? [value] : [])].map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        ) : form === 'lines' ? (
          <textarea {...given} rows={Math.min(8, Math.max(2, value.split('\n').length + 1))} />
        ) : (
          <input {...given} inputMode={form === 'number' ? 'decimal' : undefined} maxLength={4000} />
        )}
      </Field>
      {isOther && (
        <p className="font-sans text-pencil text-small wrap-anywhere">
          Saved meanwhile: {theirs === '' ? 'nothing' : theirs.split('\n').join(', ')}
        </p>
      )}
    </div>
  )
}

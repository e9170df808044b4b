import type { ComponentProps } from 'react'

export function Tool({
  label,
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { label: string; look?: 'plain' | 'pencil' }) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      title={label}
      className={`grid size-7 place-items-center rounded-xs font-sans text-small disabled:opacity-35 ${look === 'pencil' ? 'text-pencil' : 'text-quiet'} hover:bg-wash hover:text-ink ${className}`}
    />
  )
}

import type { ComponentProps } from 'react'

const looks = {
  strong: 'border border-ink bg-ink px-3.5 py-1.5 text-paper hover:bg-transparent hover:text-ink',
  plain: 'border border-rule px-3 py-1.5 text-ink hover:border-ink',
  pencil: 'border border-pencil px-3 py-1.5 text-pencil hover:bg-pencil hover:text-paper',
  quiet: 'px-1 py-1 text-quiet underline decoration-rule underline-offset-4 hover:text-ink hover:decoration-ink',
} as const
const always =
  'inline-flex min-h-8 items-center justify-center gap-1.5 rounded-xs font-sans text-small font-semibold ' +
  'no-underline disabled:cursor-not-allowed disabled:opacity-45 aria-disabled:cursor-progress aria-disabled:opacity-45'

export type ButtonLook = keyof typeof looks
export const buttonClass = (look: ButtonLook = 'plain') => `${always} ${looks[look]}`

interface Props extends ComponentProps<'button'> {
  readonly look?: ButtonLook
  /** Keeps the focus, which a disabled button would lose. */
  readonly busy?: boolean
}

export function Button({ look, busy = false, className = '', type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${buttonClass(look)} ${className}`}
    />
  )
}

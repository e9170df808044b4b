import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly heading: string
  readonly urgent?: string | undefined
  readonly all?: { readonly href: string; readonly words: string } | undefined
  readonly children: ReactNode
}

export function Waiting({ id, heading, urgent, all, children }: Props) {
  return (
    <section aria-labelledby={id} className="border-t border-ink pt-1 pb-4">
      <h2 id={id} className="font-sans text-small font-semibold">
        {heading}
        {urgent && (
          <strong className="text-pencil">
            <span className="sr-only">, </span> <span className="ml-1">{urgent}</span>
          </strong>
        )}
      </h2>
      <ul className="divide-y divide-rule">{children}</ul>
      {all && (
        <a
          href={all.href}
          className="inline-block py-1 font-sans text-small underline decoration-rule underline-offset-4"
        >
          {all.words}
        </a>
      )}
    </section>
  )
}

export function WaitingItem({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <li className="py-2">
      <a
        href={href}
        className="line-clamp-2 font-serif text-note leading-snug decoration-1 underline-offset-3 wrap-anywhere hover:underline"
      >
        {title}
      </a>
      <div className="font-sans text-small text-quiet">{children}</div>
    </li>
  )
}

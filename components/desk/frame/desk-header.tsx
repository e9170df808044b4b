import { addresses } from '@/lib/addresses'
import { DeskKeys } from '../palette/desk-keys'
import { buttonClass } from './button'

interface Props {
  readonly publicationName: string
  readonly editor: { readonly name: string; readonly role: 'editor' | 'publisher' | 'admin' }
  readonly csrfToken: string
}

/** The head of every page of the desk: the paper's name, where one can go, who is signed in. */
export function DeskHeader({ publicationName, editor, csrfToken }: Props) {
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b md:gap-x-6 border-ink py-2.5 font-sans text-small">
      <a href={addresses.desk()} className="font-serif text-head font-semibold tracking-tight no-underline">
        {publicationName} <span className="font-italic text-pencil italic">desk</span>
      </a>
      <nav aria-label="Desk" data-acts className="flex flex-wrap gap-x-4">
        <DeskLink href={addresses.desk()}>Queue</DeskLink>
        {editor.role === 'admin' && <DeskLink href={addresses.editors()}>Editors</DeskLink>}
        {editor.role === 'admin' && <DeskLink href={addresses.settings()}>Settings</DeskLink>}
        {editor.role !== 'editor' && <DeskLink href={addresses.log()}>Log</DeskLink>}
        <DeskLink href={addresses.front()}>The paper</DeskLink>
      </nav>
      <span className="flex gap-x-3 md:gap-x-6">
        <DeskKeys />
      </span>
      <form method="post" action="/api/auth/signout" className="ml-auto flex items-baseline gap-3">
        <span data-acts>
          <a
            href={addresses.account()}
            aria-label={`${editor.name}, ${editor.role}: your account`}
            className="text-quiet underline decoration-rule underline-offset-4 hover:text-ink hover:decoration-ink"
          >
            {editor.name}, {editor.role}
          </a>
        </span>
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={addresses.desk()} />
        <button type="submit" className={buttonClass('quiet')}>
          Sign out
        </button>
      </form>
    </header>
  )
}

function DeskLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="py-1 underline decoration-transparent underline-offset-4 hover:decoration-ink">
      {children}
    </a>
  )
}

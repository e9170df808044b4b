import { addresses } from '@/lib/addresses'
import { buttonClass } from '../controls/button'
import { DeskKeys } from './desk-keys'

interface Props {
  readonly publicationName: string
  readonly editor: { readonly name: string; readonly role: 'editor' | 'publisher' | 'admin' }
  readonly path: string
  readonly csrfToken: string
}

export function DeskHeader({ publicationName, editor, path, csrfToken }: Props) {
  const isIn = (href: string) =>
    path === href
      ? 'page'
      : href === addresses.desk() && /^\/admin\/(digests|stories)\//.test(path)
        ? 'true'
        : (href === addresses.wire() && path.startsWith(`${href}/`)) ||
            (href === addresses.settingsList('topics') && /^\/admin\/(topics|outlets|feeds|history)(\/|$)/.test(path))
          ? 'true'
          : undefined
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b md:gap-x-6 border-ink py-2.5 font-sans text-small">
      <a href={addresses.desk()} className="font-serif text-head font-semibold tracking-tight no-underline">
        {publicationName} <span className="font-italic text-pencil italic">desk</span>
      </a>
      <nav aria-label="Desk" data-acts className="flex flex-wrap gap-x-4">
        {pages
          .filter(({ roles }) => roles.includes(editor.role))
          .map(({ name, href }) => (
            <DeskLink key={href} href={href} current={isIn(href)}>
              {name}
            </DeskLink>
          ))}
      </nav>
      <span className="flex gap-x-3 md:gap-x-6">
        <DeskKeys />
      </span>
      <form method="post" action="/api/auth/signout" className="ml-auto flex items-baseline gap-3">
        <span data-acts>
          <a
            href={addresses.account()}
            aria-label={`${editor.name}, ${editor.role}: your account`}
            aria-current={isIn(addresses.account())}
            className="text-quiet underline decoration-rule underline-offset-4 hover:text-ink hover:decoration-ink aria-[current]:font-semibold aria-[current]:text-ink"
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

const everybody = ['editor', 'publisher', 'admin']

const pages: readonly { readonly name: string; readonly href: string; readonly roles: readonly string[] }[] = [
  { name: 'Queue', href: addresses.desk(), roles: everybody },
  { name: 'New', href: addresses.newDocument(), roles: everybody },
  { name: 'Wire', href: addresses.wire(), roles: everybody },
  { name: 'Topics', href: addresses.settingsList('topics'), roles: ['publisher', 'admin'] },
  { name: 'Editors', href: addresses.editors(), roles: ['admin'] },
  { name: 'Settings', href: addresses.settings(), roles: ['admin'] },
  { name: 'Log', href: addresses.log(), roles: ['publisher', 'admin'] },
  { name: 'View site', href: addresses.front(), roles: everybody },
]

interface LinkProps {
  readonly href: string
  readonly current: 'page' | 'true' | undefined
  readonly children: string
}

function DeskLink({ href, current, children }: LinkProps) {
  return (
    <a
      href={href}
      aria-current={current}
      className="py-1 underline decoration-transparent underline-offset-4 hover:decoration-ink aria-[current]:font-semibold aria-[current]:decoration-pencil aria-[current]:decoration-2"
    >
      {children}
    </a>
  )
}

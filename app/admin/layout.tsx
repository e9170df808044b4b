import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { DeskHeader } from '@/components/desk/frame/desk-header'
import { SkipLink } from '@/components/ui/skip-link'
import { ThemeChoice } from '@/components/ui/theme-choice'
import { currentEditor } from '@/lib/auth'
import { csrfToken } from '@/lib/auth/csrf-token'
import { pathHeader } from '@/lib/auth/path-header'
import { environment } from '@/lib/env'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  const desk = `Desk · ${environment().publicationName}`
  return { title: { absolute: desk, template: `%s · ${desk}` }, robots: { index: false, follow: false } }
}

/** A layout guards nothing: each page checks its editor itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const editor = await currentEditor()
  const [path = ''] = ((await headers()).get(pathHeader) ?? '').split('?')
  return (
    <>
      <SkipLink />
      <div className="mx-auto w-full max-w-[100rem] px-gap pb-16">
        {editor && (
          <DeskHeader
            publicationName={environment().publicationName}
            editor={editor}
            path={path}
            csrfToken={(await csrfToken()) ?? ''}
          />
        )}
        <main id="content">{children}</main>
        <footer className="small mt-12 border-t border-rule pt-3">
          <ThemeChoice />
        </footer>
      </div>
    </>
  )
}

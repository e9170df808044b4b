import type { ReactNode } from 'react'
import { PageHead } from './page-head'

interface Props {
  readonly front: string
  readonly archive: string
  readonly children?: ReactNode
}

export function NothingHere({ front, archive, children }: Props) {
  return (
    <>
      <PageHead kicker="Error 404" title="Page not found">
        <p className="mt-4 max-w-measure text-lede">
          There is nothing at this address. Check it, or search for what you were looking for. Every digest and story is
          in the{' '}
          <a href={archive} className="underlined">
            archive
          </a>{' '}
          by its day; the latest are on the{' '}
          <a href={front} className="underlined">
            front page
          </a>
          .
        </p>
      </PageHead>
      {children}
    </>
  )
}

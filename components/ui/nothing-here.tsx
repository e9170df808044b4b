import { PageHead } from './page-head'

/** The page for an address at which there is nothing, or nothing any more. It says the same of both. */
export function NothingHere({ front, archive }: { front: string; archive: string }) {
  return (
    <PageHead kicker="Error 404" title="Page not found">
      <p className="mt-4 max-w-measure text-lede">
        There is nothing at this address. The link may be wrong, or the page was removed.
      </p>
      <p className="mt-4 max-w-measure">
        Go to the{' '}
        <a href={front} className="underlined">
          front page
        </a>
        , or look for it in the{' '}
        <a href={archive} className="underlined">
          archive
        </a>{' '}
        by its date.
      </p>
    </PageHead>
  )
}

import { PageHead } from './page-head'

/** The page for an address at which nothing stands, or stands no longer. It says the same of both. */
export function NothingHere({ front, archive }: { front: string; archive: string }) {
  return (
    <PageHead kicker="No such page" title="Nothing is printed at this address">
      <p className="mt-4 max-w-measure text-lede">
        Perhaps it never was; perhaps it was taken back. The paper keeps a record of everything, but shows only what
        stands.
      </p>
      <p className="mt-4 max-w-measure">
        Go to the{' '}
        <a href={front} className="underlined">
          front page
        </a>
        , or look it up in the{' '}
        <a href={archive} className="underlined">
          archive
        </a>{' '}
        by its day.
      </p>
    </PageHead>
  )
}

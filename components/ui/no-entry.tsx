import { PageHead } from './page-head'

/** The page for whoever may not be where they are. Plain on purpose: Next draws it along with every page. */
export function NoEntry({ front }: { front: string }) {
  return (
    <main id="content" className="sheet" tabIndex={-1}>
      <PageHead kicker="No entry" title="This is not open to you">
        <p className="mt-4">
          Go to the{' '}
          <a href={front} className="underlined">
            front page
          </a>
          , which is open to everybody.
        </p>
      </PageHead>
    </main>
  )
}

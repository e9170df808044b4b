import { PageHead } from './page-head'

export function NoEntry({ front }: { front: string }) {
  return (
    <main id="content" className="sheet" tabIndex={-1}>
      <PageHead kicker="No access" title="You cannot open this page">
        <p className="mt-4">
          Everything that is published starts at the{' '}
          <a href={front} className="underlined">
            front page
          </a>
          .
        </p>
      </PageHead>
    </main>
  )
}

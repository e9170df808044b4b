import { ForeignText } from '@/components/text/foreign-text'
import type { Digest } from '@/lib/digest/document'
import { independentReports } from '@/lib/digest/outlets/independent-reports'
import type { Perspective } from '@/lib/digest/perspective'
import { reportsCounted } from '@/lib/words/report-words'
import { follows } from './source-list'

export function SideSources({ digest, perspective }: { digest: Digest; perspective: Perspective }) {
  const { id, name, sources } = perspective
  const count = reportsCounted(digest, id)
  if (sources.length === 0) return <p className="side-sources small">{count}</p>
  return (
    <details className="side-sources small">
      <summary>
        {count}
        <span className="sr-only"> of {name}</span>
      </summary>
      <ol className="unprinted" start={sources[0]?.number}>
        {sources.map(({ number, title, outlet, line }, index) => {
          const same = sameAs(digest, number)
          return (
            <li key={line} value={follows(sources, index) ? undefined : number}>
              <a href={`#source-${number}`}>
                <ForeignText text={title} />
              </a>{' '}
              <ForeignText text={outlet} />
              {same.length > 0 && (
                <>
                  , <a href="#reports">the same report as {same.join(' and ')}</a>
                </>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}

function sameAs(digest: Digest, number: number): readonly number[] {
  const group = independentReports(digest).groups.find(({ members }) => members.some((one) => one.number === number))
  return (group?.members ?? []).map((one) => one.number).filter((one) => one !== number)
}

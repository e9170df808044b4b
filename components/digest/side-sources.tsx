import { ForeignText } from '@/components/text/foreign-text'
import type { Source } from '@/lib/digest/source'
import { counted } from '@/lib/words/counted'
import { follows } from './source-list'

export function SideSources({ sources, side }: { sources: readonly Source[]; side: string }) {
  const count = counted(sources.length, 'source')
  if (sources.length === 0) return <p className="side-sources small">{count}</p>
  return (
    <details className="side-sources small">
      <summary>
        {count}
        <span className="sr-only"> of {side}</span>
      </summary>
      <ol className="unprinted" start={sources[0]?.number}>
        {sources.map(({ number, title, outlet, line }, index) => (
          <li key={line} value={follows(sources, index) ? undefined : number}>
            <a href={`#source-${number}`}>
              <ForeignText text={title} />
            </a>{' '}
            <ForeignText text={outlet} />
          </li>
        ))}
      </ol>
    </details>
  )
}

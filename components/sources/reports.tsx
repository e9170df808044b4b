import { Fragment } from 'react'
import { english, ForeignText } from '@/components/text/foreign-text'
import type { Document } from '@/lib/digest/document'
import { independentReports } from '@/lib/digest/outlets/independent-reports'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { basis } from '@/lib/words/basis'
import { apartWords, becauseWords, reportsCounted } from '@/lib/words/report-words'

/** How many independent reports a document rests on, and which of its sources are one report and why. */
export function Reports({ document }: { document: Document }) {
  const { groups, setApart } = independentReports(document)
  const cited = groups.reduce((sum, { members }) => sum + members.length, 0)
  if (cited < 2) return null
  const noun = document.kind === 'digest' ? 'source' : 'article'
  const same = groups.filter(({ because }) => because !== undefined)
  return (
    <section id="reports" aria-labelledby="reports-heading" className="anchored pb-4">
      <h3 id="reports-heading" className="font-sans text-small font-semibold">
        {reportsCounted(document)}
      </h3>
      {same.length + setApart.length === 0 && (
        <p className="small">No two titles are the same, apart from the labels of agencies and the names of outlets.</p>
      )}
      <ul className="small empty:hidden">
        {same.map(
          ({ members, because }) =>
            because && (
              <li key={members[0]?.number}>
                {noun === 'source' ? 'Sources' : 'Articles'}{' '}
                {members.map(({ number }, index) => (
                  <Fragment key={number}>
                    {index > 0 && (index === members.length - 1 ? ' and ' : ', ')}
                    <a href={`#${noun}-${number}`} className="underlined">
                      {number}
                    </a>
                  </Fragment>
                ))}{' '}
                are one report: <ForeignText text={becauseWords(because)} line={english} />.
              </li>
            ),
        )}
        {setApart.map(({ number }) => (
          <li key={number}>
            {noun === 'source' ? 'Source' : 'Article'}{' '}
            <a href={`#${noun}-${number}`} className="underlined">
              {number}
            </a>{' '}
            is a report of its own: {apartWords}.
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The figures of the head, leading to which sources are one report. */
export const BasisLink = ({ document, registry }: { document: Document; registry: OutletRegistry }) => {
  const isListed = document.kind === 'digest' ? document.sources.length > 1 : document.articles.length > 1
  return isListed ? <a href="#reports">{basis(document, registry)}</a> : basis(document, registry)
}

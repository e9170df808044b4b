import { Side, SideName } from '@/components/digest/side'
import { Reports } from '@/components/sources/reports'
import { ForeignText } from '@/components/text/foreign-text'
import { Prose } from '@/components/text/prose'
import type { Digest } from '@/lib/digest/document'
import type { OutletRegistry } from '@/lib/digest/outlets/registry'
import { readingOrder } from '@/lib/digest/perspective'
import { SourceList } from './source-list'

export function Sources({ digest, registry }: { digest: Digest; registry: OutletRegistry }) {
  const sides = digest.perspectives.length
  const order = readingOrder(digest)
  const lists = [digest.highlights, ...digest.perspectives.map(({ highlights }) => highlights)]
  const named = new Set(lists.flat().flatMap((highlight) => highlight.sources))
  const astray = digest.sources.filter(({ perspective }) => perspective === undefined)
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className="rubric">
        Sources
      </h2>
      <Reports document={digest} />
      {sides > 0 && (
        <div className="facing" data-sides={sides}>
          {order.map((perspective) => (
            <Side
              key={perspective.id}
              perspective={perspective}
              sides={sides}
              leader={order[0]?.place}
              label={`Sources of ${perspective.name}`}
            >
              <SideName heading="h3" perspective={perspective} />
              <SourceList sources={perspective.sources} named={named} registry={registry} />
            </Side>
          ))}
        </div>
      )}
      {astray.length > 0 && (
        <section aria-label="Sources not assigned to a side" className="border-rule border-t py-4">
          {sides > 0 && <h3 className="mb-2 font-sans text-small font-semibold">Not assigned to a side</h3>}
          <SourceList sources={astray} named={named} registry={registry} />
        </section>
      )}
      {digest.unreadSources.length > 0 && (
        <section aria-label="Source lines that could not be read" className="border-rule border-t py-4">
          <h3 className="mb-2 font-sans text-small font-semibold">Lines that could not be read as a source</h3>
          <ul className="grid gap-1.5 break-words text-note text-quiet">
            {digest.unreadSources.map(({ line, number, text }) => (
              <li key={line}>
                {number}. <ForeignText text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {digest.sourceProse.length > 0 && (
        <section aria-label="Other text in the sources section" className="border-rule border-t py-4">
          <h3 className="mb-2 font-sans text-small font-semibold">Other text in this section, as received</h3>
          {digest.sourceProse.map(({ body, line }) => (
            <Prose key={line} markdown={body} />
          ))}
        </section>
      )}
    </section>
  )
}

import type { Section } from '@/lib/digest/document'
import { lineAttributes } from '@/lib/digest/script'
import { ForeignText } from './foreign-text'
import { Prose } from './prose'

export function OtherSections({ sections }: { sections: readonly Section[] }) {
  return sections.map(({ heading, body, line }) => (
    <section key={line} className="border-rule border-t py-5">
      <h2 {...lineAttributes(heading)} className="mb-2 font-sans font-semibold text-note">
        <ForeignText text={heading} line={lineAttributes(heading)} />
      </h2>
      <Prose markdown={body} />
    </section>
  ))
}

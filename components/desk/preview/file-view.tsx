import type { FileLine } from '@/lib/digest/file-lines'
import { english, ForeignText } from '../../text/foreign-text'

const mostLines = 4_000

/** For findings that point to text without a field in the form. */
export function FileView({ lines }: { lines: readonly FileLine[] }) {
  return (
    <div data-file className="pt-2">
      <ol className="border border-rule font-mono text-[0.75rem] leading-relaxed">
        {lines.slice(0, mostLines).map(({ number, text, fields }) => (
          <li
            key={number}
            value={number}
            tabIndex={-1}
            data-line={number}
            data-fields={fields.join(' ') || undefined}
            className="flex scroll-mt-20 gap-2 px-2 focus:bg-wash focus:font-semibold focus:outline-2 focus:outline-pencil"
          >
            <span aria-hidden className="w-8 shrink-0 text-right text-quiet select-none">
              {number}
            </span>
            <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">
              {text ? <ForeignText text={text} line={english} /> : ' '}
            </span>
          </li>
        ))}
      </ol>
      {lines.length > mostLines && (
        <p className="pt-2 font-sans text-small text-quiet">And {lines.length - mostLines} lines more.</p>
      )}
    </div>
  )
}

import { counted } from '@/lib/words/counted'
import { ForeignText } from '../../text/foreign-text'
import { Moment } from '../../ui/moment'

export interface RefusedLine {
  readonly path: string
  readonly faults: readonly { readonly line: number | undefined; readonly field: string; readonly reason: string }[]
  readonly text: string | undefined
  readonly isCut: boolean
  readonly at: Date
}

interface Props {
  readonly files: readonly RefusedLine[]
  readonly total: number
  readonly timeZone: string
}

export function RefusedFiles({ files, total, timeZone }: Props) {
  if (total === 0) return null
  return (
    <section
      aria-labelledby="refused-heading"
      className="my-3 border-2 border-pencil px-3 py-2 font-sans text-small leading-snug"
    >
      <h2 id="refused-heading" className="font-semibold text-pencil">
        {counted(total, 'file')} could not be read
      </h2>
      <p className="text-quiet">
        {total === 1 ? 'It is not in the queue.' : 'They are not in the queue.'} Fix {total === 1 ? 'it' : 'them'} in
        content/; the next sync imports {total === 1 ? 'it' : 'them'}.
      </p>
      <ul className="divide-y divide-rule">
        {files.map((file) => (
          <RefusedFile key={file.path} file={file} timeZone={timeZone} />
        ))}
      </ul>
      {total > files.length && (
        <p className="border-t border-rule pt-1.5">
          And {total - files.length} more: <code>npm run sync</code> lists each of them.
        </p>
      )}
    </section>
  )
}

/** A name or a line from outside, without what could turn it round or hide in it. */
const visible = (text: string): string => text.replaceAll('\t', '  ').replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')

function RefusedFile({ file: { path, faults, text, isCut, at }, timeZone }: { file: RefusedLine; timeZone: string }) {
  const lines = text?.replace(/\r?\n$/, '').split(/\r?\n/) ?? []
  const marked = new Set(faults.flatMap(({ line }) => line ?? []))
  return (
    <li className="py-2 wrap-anywhere">
      <p>
        <strong className="font-semibold">{visible(path)}</strong>{' '}
        <span className="text-quiet">
          since <Moment at={at} timeZone={timeZone} />
        </span>
      </p>
      <ul className="text-pencil">
        {faults.map(({ line, field, reason }) => (
          <li key={`${line} ${field} ${reason}`}>
            {line !== undefined && <strong>Line {line}: </strong>}
            {field !== 'file' && <ForeignText text={visible(`${field} `)} />}
            <ForeignText text={visible(reason)} />
          </li>
        ))}
      </ul>
      {text === undefined ? (
        <p className="text-quiet">This file cannot be shown as text.</p>
      ) : (
        <details className="mt-1">
          <summary className="w-fit cursor-pointer py-0.5 underline decoration-rule underline-offset-4">
            Show its text<span className="sr-only">: {visible(path)}</span>
          </summary>
          <ol
            // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys
            tabIndex={0}
            aria-label={`Text of ${visible(path)}`}
            className="mt-1 max-h-[40vh] overflow-y-auto border border-rule font-mono text-[0.75rem] leading-relaxed"
          >
            {lines.map((line, index) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text that does not change
                key={index}
                data-line={index + 1}
                className={`flex gap-2 px-2 ${marked.has(index + 1) ? 'bg-wash font-semibold text-pencil' : ''}`}
              >
                <span aria-hidden className="w-8 shrink-0 text-right text-quiet select-none">
                  {index + 1}
                </span>
                <span className="min-w-0 whitespace-pre-wrap">{line ? <ForeignText text={visible(line)} /> : ' '}</span>
              </li>
            ))}
          </ol>
          {isCut && <p className="text-quiet">Only the beginning is shown.</p>}
        </details>
      )}
    </li>
  )
}

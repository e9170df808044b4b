import { english, ForeignText } from '@/components/text/foreign-text'
import type { MachineRecordRow } from '@/lib/newsstand/machine-record'
import { counted } from '@/lib/words/counted'
import { formatDay } from '@/lib/words/day-text'
import { breakable } from '../text/breakable'

const columns = [
  ['documents', 'Texts'],
  ['drafted', 'Drafted'],
  ['kept', 'Kept'],
  ['reworded', 'Reworded'],
  ['struck', 'Struck'],
  ['added', 'Added'],
  ['corrected', 'Corrected'],
] as const

/** On narrow screens the figures are a sentence under what drafted. */
export function SentenceMonths({ rows }: { rows: readonly MachineRecordRow[] }) {
  if (rows.length === 0) return null
  const months = [...new Set(rows.map(({ month }) => month))]
  return (
    <table className="ledger border-ink border-t">
      <caption className="sr-only">What became of drafted sentences, by month and by what drafted them</caption>
      <thead>
        <tr>
          <th scope="col">Drafted by</th>
          {columns.map(([name, label]) => (
            <th key={name} scope="col" className="figure max-md:hidden">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {months.map((month) => (
        <tbody key={month}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length + 1}>
              {formatDay(`${month}-01`, 'month')}
            </th>
          </tr>
          {rows
            .filter((row) => row.month === month)
            .map((row) => (
              <SentenceRow key={`${row.pipeline} ${row.model}`} row={row} />
            ))}
        </tbody>
      ))}
    </table>
  )
}

function SentenceRow({ row }: { row: MachineRecordRow }) {
  const name = drafterName(row)
  return (
    <tr>
      <th scope="row">
        <span className={breakable(name)}>
          <ForeignText text={name} line={english} />
        </span>
        <span className="small block md:hidden">
          {counted(row.documents, 'text')}, {counted(row.drafted, 'drafted sentence')}: {row.kept} kept, {row.reworded}{' '}
          reworded, {row.struck} struck. {row.added} added, {row.corrected} corrected after publication.
        </span>
      </th>
      {columns.map(([column]) => (
        <td key={column} className="figure max-md:hidden">
          {row[column].toLocaleString('en-GB')}
        </td>
      ))}
    </tr>
  )
}

/** `none` is a pipeline that used no model; nothing, one that does not say. */
function drafterName({ pipeline, model }: MachineRecordRow): string {
  if (!pipeline && !model) return 'Not stated'
  if (model === 'none') return `${pipeline ?? 'Not stated'}, without a model`
  if (!pipeline) return `Not stated, with ${model}`
  return model ? `${pipeline}, with ${model}` : pipeline
}

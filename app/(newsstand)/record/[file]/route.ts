import { answer, notFound } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { absolute, addresses } from '@/lib/addresses'
import { type MachineRecordRow, readMachineRecord } from '@/lib/newsstand/machine-record'
import { csvLine } from '@/lib/words/csv'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ file: string }>
}

const columns = [
  ...['month', 'pipeline', 'model', 'documents', 'drafted', 'kept', 'reworded', 'struck', 'added', 'corrected'],
] as const

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  if (file !== 'sentences.csv' && file !== 'sentences.json') return notFound()
  const rows = (await readMachineRecord()).map(cellsOf)
  const response = answer(
    file === 'sentences.csv'
      ? { text: [csvLine(columns), ...rows.map(csvLine)].join(''), contentType: 'text/csv; charset=utf-8' }
      : { text: printRows(rows), contentType: 'application/json; charset=utf-8' },
  )
  response.headers.set('Content-Disposition', `inline; filename="${file}"`)
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}

const cellsOf = (row: MachineRecordRow): readonly (string | number | undefined)[] => {
  const { month, pipeline, model, documents, drafted, kept, reworded, struck, added, corrected } = row
  return [month, pipeline, model, documents, drafted, kept, reworded, struck, added, corrected]
}

/** What the file does not say is null. */
function printRows(rows: readonly ReturnType<typeof cellsOf>[]): string {
  const { name, siteUrl } = publication()
  const months = rows.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null])))
  const url = absolute(siteUrl, addresses.record())
  return `${JSON.stringify({ publication: name, url, months }, null, 2)}\n`
}

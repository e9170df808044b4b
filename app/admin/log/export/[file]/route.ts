import { notFound } from 'next/navigation'
import { requireEditor } from '@/lib/auth'
import { exportLog, type LoggedAct } from '@/lib/desk/log'
import { environment } from '@/lib/env'
import { logFilter, logQuery } from '../../log-query'
import { csvHead, csvLines, jsonLines } from '../log-lines'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ file: string }>
}

const forms: Record<string, { head: string; lines: (acts: readonly LoggedAct[]) => string; contentType: string }> = {
  'log.csv': { head: csvHead, lines: csvLines, contentType: 'text/csv; charset=utf-8; header=present' },
  'log.jsonl': { head: '', lines: jsonLines, contentType: 'application/jsonl; charset=utf-8' },
}

/** Streamed, because the log may be larger than memory. */
export async function GET(request: Request, { params }: Context) {
  const editor = await requireEditor('publisher')
  const { file } = await params
  const form = Object.hasOwn(forms, file) ? forms[file] : undefined
  const asked = logQuery(Object.fromEntries(new URL(request.url).searchParams))
  if (!form || !asked) notFound()
  const pages = exportLog(editor, logFilter(asked, environment().timeZone))
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (sink) => sink.enqueue(encoder.encode(form.head)),
    pull: async (sink) => {
      const { value, done } = await pages.next()
      if (done) sink.close()
      else sink.enqueue(encoder.encode(form.lines(value)))
    },
    cancel: async () => {
      await pages.return(undefined)
    },
  })
  const headers = { 'Content-Type': form.contentType, 'Content-Disposition': `attachment; filename="${file}"` }
  return new Response(body, { headers: { ...headers, 'Cache-Control': 'private, no-store' } })
}

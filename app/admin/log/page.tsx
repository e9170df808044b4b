import { notFound } from 'next/navigation'
import { LogList } from '@/components/desk/history/log-list'
import { requireEditor } from '@/lib/auth'
import { readLog } from '@/lib/desk/log'
import { environment } from '@/lib/env'
import { logQuery } from './log-query'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function LogPage({ searchParams }: Props) {
  const editor = await requireEditor('publisher')
  const query = logQuery(await searchParams)
  if (!query) notFound()
  const acts = await readLog(editor, query)
  return <LogList acts={acts} query={query} timeZone={environment().timeZone} />
}

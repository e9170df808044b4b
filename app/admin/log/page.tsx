import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LogFilter } from '@/components/desk/lists/log-filter'
import { LogList } from '@/components/desk/lists/log-list'
import { requireEditor } from '@/lib/auth'
import { logPage, readActors, readLog } from '@/lib/desk/log'
import { environment } from '@/lib/env'
import { logFilter, logQuery } from './log-query'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Log' }

export default async function LogPage({ searchParams }: Props) {
  const editor = await requireEditor('publisher')
  const { timeZone } = environment()
  const asked = logQuery(await searchParams)
  if (!asked) notFound()
  const acts = await readLog(editor, logFilter(asked, timeZone))
  return (
    <LogList acts={acts} asked={asked} isMore={acts.length === logPage} timeZone={timeZone}>
      <LogFilter asked={asked} people={await readActors(editor)} />
    </LogList>
  )
}

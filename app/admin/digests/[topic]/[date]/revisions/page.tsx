import type { Metadata } from 'next'
import { documentTitle } from '../../../../documents/opened-document'
import { RevisionsPage } from '../../../../documents/revisions-page'

interface Props {
  readonly params: Promise<{ topic: string; date: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, date } = await params
  return documentTitle('digest', `${topic}/${date}`, 'History: ')
}

export default async function DigestRevisionsPage({ params, searchParams }: Props) {
  const { topic, date } = await params
  return <RevisionsPage kind="digest" slug={`${topic}/${date}`} asked={await searchParams} />
}

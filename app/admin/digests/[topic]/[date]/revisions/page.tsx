import { RevisionsPage } from '../../../../documents/revisions-page'

interface Props {
  readonly params: Promise<{ topic: string; date: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DigestRevisionsPage({ params, searchParams }: Props) {
  const { topic, date } = await params
  return <RevisionsPage kind="digest" slug={`${topic}/${date}`} asked={await searchParams} />
}

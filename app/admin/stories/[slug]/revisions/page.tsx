import { RevisionsPage } from '../../../documents/revisions-page'

interface Props {
  readonly params: Promise<{ slug: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function StoryRevisionsPage({ params, searchParams }: Props) {
  return <RevisionsPage kind="story" slug={(await params).slug} asked={await searchParams} />
}

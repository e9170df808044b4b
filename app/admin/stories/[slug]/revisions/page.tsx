import type { Metadata } from 'next'
import { documentTitle } from '../../../documents/opened-document'
import { RevisionsPage } from '../../../documents/revisions-page'

interface Props {
  readonly params: Promise<{ slug: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  documentTitle('story', (await params).slug, 'History: ')

export default async function StoryRevisionsPage({ params, searchParams }: Props) {
  return <RevisionsPage kind="story" slug={(await params).slug} asked={await searchParams} />
}

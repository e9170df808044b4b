import type { Metadata } from 'next'
import { DocumentPage } from '../../documents/document-page'
import { documentTitle } from '../../documents/opened-document'

interface Props {
  readonly params: Promise<{ slug: string }>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  documentTitle('story', (await params).slug)

export default async function StoryDeskPage({ params }: Props) {
  return <DocumentPage kind="story" slug={(await params).slug} />
}

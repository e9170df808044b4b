import { DocumentPage } from '../../documents/document-page'

interface Props {
  readonly params: Promise<{ slug: string }>
}

export default async function StoryDeskPage({ params }: Props) {
  return <DocumentPage kind="story" slug={(await params).slug} />
}

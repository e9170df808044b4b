import { DocumentPage } from '../../../documents/document-page'

interface Props {
  readonly params: Promise<{ topic: string; date: string }>
}

export default async function DigestDeskPage({ params }: Props) {
  const { topic, date } = await params
  return <DocumentPage kind="digest" slug={`${topic}/${date}`} />
}

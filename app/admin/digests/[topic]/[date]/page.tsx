import type { Metadata } from 'next'
import { DocumentPage } from '../../../documents/document-page'
import { documentTitle } from '../../../documents/opened-document'

interface Props {
  readonly params: Promise<{ topic: string; date: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, date } = await params
  return documentTitle('digest', `${topic}/${date}`)
}

export default async function DigestDeskPage({ params }: Props) {
  const { topic, date } = await params
  return <DocumentPage kind="digest" slug={`${topic}/${date}`} />
}

import type { Metadata } from 'next'
import { documentTitle } from '../../../../documents/opened-document'
import { SuggestionPage } from '../../../../documents/suggestion-page'

interface Props {
  readonly params: Promise<{ topic: string; date: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic, date } = await params
  return documentTitle('digest', `${topic}/${date}`, 'Suggestion: ')
}

export default async function DigestSuggestionPage({ params, searchParams }: Props) {
  const { topic, date } = await params
  return <SuggestionPage kind="digest" slug={`${topic}/${date}`} asked={await searchParams} />
}

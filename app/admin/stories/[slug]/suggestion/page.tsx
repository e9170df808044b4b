import type { Metadata } from 'next'
import { documentTitle } from '../../../documents/opened-document'
import { SuggestionPage } from '../../../documents/suggestion-page'

interface Props {
  readonly params: Promise<{ slug: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  documentTitle('story', (await params).slug, 'Suggestion: ')

export default async function StorySuggestionPage({ params, searchParams }: Props) {
  return <SuggestionPage kind="story" slug={(await params).slug} asked={await searchParams} />
}

import { publication } from '@/app/_feeds/publication'
import { addresses } from '@/lib/addresses'
import { newsArticleOf, printInert } from '@/lib/citations/news-article'
import { altOf, cardOf } from '@/lib/pictures/card'

type Published = Parameters<typeof newsArticleOf>[0]

export const pictureFacts = ({ document, record }: Published) => ({
  path: addresses.sharePicture(document),
  alt: altOf(cardOf(document, publication().name, record)),
})

export const structuredFacts = (published: Published): string => printInert(newsArticleOf(published, publication()))

import { publication } from '@/app/_feeds/publication'
import { addresses } from '@/lib/addresses'
import { newsArticleOf, printInert } from '@/lib/citations/news-article'
import { altOf, cardOf } from '@/lib/pictures/card'

type Published = Parameters<typeof newsArticleOf>[0]

/** The share picture of a document, as its page's metadata announces it. */
export const pictureFacts = ({ document }: Published) => ({
  path: addresses.sharePicture(document),
  alt: altOf(cardOf(document, publication().name)),
})

/** The page's `NewsArticle`, inert in a script. */
export const structuredFacts = (published: Published): string => printInert(newsArticleOf(published, publication()))

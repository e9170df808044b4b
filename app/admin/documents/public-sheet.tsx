import type { ReactNode } from 'react'
import { DigestArticle } from '@/components/digest/digest-article'
import { StoryArticle } from '@/components/story/story-article'
import type { Document } from '@/lib/digest/document'
import { environment } from '@/lib/env'

/** The public page's own component, for a document that may not be public yet. */
export function publicSheet(document: Document): ReactNode {
  const { timeZone } = environment()
  return (
    <div className="sheet pb-8">
      {document.kind === 'digest' ? (
        <DigestArticle digest={document} timeZone={timeZone} />
      ) : (
        <StoryArticle story={document} timeZone={timeZone} />
      )}
    </div>
  )
}

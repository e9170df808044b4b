import type { ReactNode } from 'react'
import { DigestArticle } from '@/components/digest/digest-article'
import { StoryArticle } from '@/components/story/story-article'
import { readOutletRegistry } from '@/lib/desk'
import type { Document } from '@/lib/digest/document'
import { environment } from '@/lib/env'

/** The public page's own component, for a document that may not be public yet. */
export async function publicSheet(document: Document): Promise<ReactNode> {
  const drawn = { timeZone: environment().timeZone, registry: await readOutletRegistry() }
  return (
    <div className="sheet pb-8">
      {document.kind === 'digest' ? (
        <DigestArticle digest={document} {...drawn} />
      ) : (
        <StoryArticle story={document} {...drawn} />
      )}
    </div>
  )
}

import type { ReactNode } from 'react'
import { BalancePanel } from '@/components/balance/balance-panel'
import { DigestArticle } from '@/components/digest/digest-article'
import { StoryArticle } from '@/components/story/story-article'
import { readDeclaredTopic, readOutletRegistry } from '@/lib/desk'
import type { Document } from '@/lib/digest/document'
import { balanceOf } from '@/lib/digest/outlets/balance'
import { environment } from '@/lib/env'

/**
 * The public page's component, for any document. Neighbours and changes of the balance depend on what is public, and
 * are omitted.
 */
export async function publicPage(document: Document): Promise<ReactNode> {
  const registry = await readOutletRegistry()
  const drawn = { timeZone: environment().timeZone, registry }
  if (document.kind === 'story')
    return (
      <div className="sheet pb-8">
        <StoryArticle story={document} {...drawn} />
      </div>
    )
  const declared = (await readDeclaredTopic(document.topic))?.perspectives ?? document.perspectives
  const sides = registry.outlets.length > 0 ? balanceOf(document, declared, registry) : []
  return (
    <div className="sheet pb-8">
      <DigestArticle
        digest={document}
        figures={<BalancePanel day={document.day} sides={sides} days={[]} />}
        {...drawn}
      />
    </div>
  )
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { currentEditor } from '@/lib/auth'
import { type DeskDocument, type Editor, openDocument } from '@/lib/desk'
import { headlineOf } from '@/lib/digest/headline'
import { shortened } from '@/lib/digest/shortened'

/** Read once for a page and its title. */
export const openedDocument = cache(
  async (editor: Editor, slug: string): Promise<DeskDocument | undefined> => openDocument(editor, slug),
)

const longestTitle = 80

/** The title of a document's page, by its headline; nothing for whoever may not see it. */
export async function documentTitle(kind: 'digest' | 'story', slug: string, before = ''): Promise<Metadata> {
  const editor = await currentEditor()
  const lying = editor && (await openedDocument(editor, slug))
  if (lying?.document.kind !== kind) return {}
  return { title: before + shortened(headlineOf(lying.document), longestTitle) }
}

import type { Metadata } from 'next'
import { cache } from 'react'
import { currentEditor } from '@/lib/auth'
import { type DeskDocument, type Editor, openDocument } from '@/lib/desk'
import { headlineOf } from '@/lib/digest/headline'
import { shortened } from '@/lib/digest/shortened'

export const openedDocument = cache(
  async (editor: Editor, slug: string): Promise<DeskDocument | undefined> => openDocument(editor, slug),
)

const longestTitle = 80

export async function documentTitle(kind: 'digest' | 'story', slug: string, before = ''): Promise<Metadata> {
  const editor = await currentEditor()
  const deskDocument = editor && (await openedDocument(editor, slug))
  if (deskDocument?.document.kind !== kind) return {}
  return { title: before + shortened(headlineOf(deskDocument.document), longestTitle) }
}

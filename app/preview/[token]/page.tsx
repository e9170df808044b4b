import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PreviewNote } from '@/components/record/preview-note'
import { documentAddress } from '@/lib/addresses'
import { environment } from '@/lib/env'
import { publicPage } from '../../admin/documents/public-page'
import { previewAt } from '../preview-at'

/** Reveals nothing about the text: chats and mail programs keep link previews. */
export const metadata: Metadata = {
  title: 'Unpublished preview',
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
}

interface Props {
  readonly params: Promise<{ token: string }>
}

/** The link is the only key: it needs no account. */
export default async function PreviewPage({ params }: Props) {
  const preview = await previewAt((await params).token)
  if (preview.kind !== 'open') notFound()
  const { document, state, revision, savedAt, publishAt, link } = preview
  return (
    <>
      <div className="sheet">
        <PreviewNote
          state={state}
          saved={{ revision, at: savedAt }}
          publishAt={publishAt}
          goodUntil={link.expiresAt}
          href={documentAddress(document)}
          timeZone={environment().timeZone}
        />
      </div>
      {await publicPage(document)}
    </>
  )
}

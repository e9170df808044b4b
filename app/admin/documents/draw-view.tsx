import type { ReactNode } from 'react'
import { BesideLive } from '@/components/desk/preview/beside-live'
import { FeedItemView } from '@/components/desk/preview/feed-item-view'
import { FileView } from '@/components/desk/preview/file-view'
import type { DrawnView } from '@/components/desk/state/views'
import { type Editor, openDocument } from '@/lib/desk'
import { readRecordIfSaved } from '@/lib/desk/examine'
import { readLive } from '@/lib/desk/live'
import { describeChanges } from '@/lib/digest/changes'
import type { Document } from '@/lib/digest/document'
import { fileLines } from '@/lib/digest/file-lines'
import { environment } from '@/lib/env'
import { rehearse } from '@/lib/feeds/rehearsal'
import { altOf, cardOf } from '@/lib/pictures/card'
import { pictureOf } from '@/lib/pictures/picture'
import { publicPage } from './public-page'

export async function drawView(view: DrawnView, editor: Editor, document: Document): Promise<ReactNode> {
  switch (view) {
    case 'page':
      return publicPage(document)
    case 'beside':
      return beside(editor, document)
    case 'feed':
      return feedItem(editor, document)
    case 'card':
      return shareCard(editor, document)
    case 'file':
      return <FileView lines={fileLines(document.text)} />
  }
}

async function beside(editor: Editor, document: Document): Promise<ReactNode> {
  const live = await readLive(editor, document.slug)
  return (
    <BesideLive
      live={live && { rendered: await publicPage(live.document), revision: live.revision, until: live.until }}
      rendered={await publicPage(document)}
      changes={live ? describeChanges(live.document, document) : []}
      timeZone={environment().timeZone}
    />
  )
}

/** The date the feed will show: the first publication, else the schedule, else now. */
async function feedItem(editor: Editor, document: Document): Promise<ReactNode> {
  const { publicationName: name, siteUrl, timeZone } = environment()
  const now = new Date()
  const deskDocument = await openDocument(editor, document.slug, now)
  const publishedAt = deskDocument?.firstPublicAt ?? now
  const dates = { publishedAt, updatedAt: publishedAt > now ? publishedAt : now }
  const rehearsed = rehearse(document, await readRecordIfSaved(editor, document), dates, { name, siteUrl, timeZone })
  if (rehearsed.kind === 'left-out') return <FeedItemView item={undefined} reason={rehearsed.reason} />
  const { title, url, summary, html, published, category } = rehearsed.item
  return (
    <FeedItemView
      item={{ title, url, summary, html, published, category: category?.name, source: rehearsed.rss }}
      paper={name}
      timeZone={timeZone}
    />
  )
}

async function shareCard(editor: Editor, document: Document): Promise<ReactNode> {
  const card = cardOf(document, environment().publicationName, await readRecordIfSaved(editor, document))
  const picture = await pictureOf(card)
  return <ShareCard picture={`data:image/png;base64,${picture.toString('base64')}`} alt={altOf(card)} />
}

/** The picture that a link to the page is shown with, and what it says to those who do not see it. */
function ShareCard({ picture, alt }: { picture: string; alt: string }) {
  return (
    <figure className="max-w-[1200px] pt-3">
      {/* biome-ignore lint/performance/noImgElement: drawn this moment and for nobody else, there is nothing to fetch */}
      <img src={picture} alt={alt} width={1200} height={630} className="h-auto w-full border border-rule" />
      <figcaption className="pt-2 font-sans text-small">
        <span className="text-quiet">Text for screen readers:</span> {alt}
      </figcaption>
    </figure>
  )
}

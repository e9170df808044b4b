import { useRouter } from 'next/navigation'
import { startTransition, useState } from 'react'
import type { DeskEvent, DeskNews } from '@/lib/desk/events/events'
import { useDeskEvents } from './use-desk-events'

/** What an open document is told of, and has not taken up yet. */
export interface News {
  /** The newest revision that was made of it; 0 while none was. */
  readonly newest: number
  /** How that came about. */
  readonly newestBy: DeskEvent | undefined
  /** Somebody else's latest note about it. */
  readonly note: DeskEvent | undefined
  /** The latest note about another document that names this editor. */
  readonly mention: DeskEvent | undefined
  /** More has happened than was told. */
  readonly isOld: boolean
}

export const nothingNew: News = {
  newest: 0,
  newestBy: undefined,
  note: undefined,
  mention: undefined,
  isOld: false,
}

/** News of a document, and of notes that name its editor. Both `dismiss` and `showNotes` forget the notes told of. */
export function useNews({ slug, editor, after }: { slug: string; editor: number; after: number }) {
  const [news, setNews] = useState(nothingNew)
  useDeskEvents(editor, after, (told) => setNews((before) => heard(before, told, slug)))
  const router = useRouter()
  const dismiss = () => setNews((before) => ({ ...before, note: undefined, mention: undefined }))
  const showNotes = () => {
    dismiss()
    startTransition(() => router.refresh())
    document.querySelector<HTMLElement>('#notes')?.scrollIntoView()
    document.querySelector<HTMLElement>('#notes-heading')?.focus({ preventScroll: true })
  }
  return { news, dismiss, showNotes }
}

/** What is known after more has happened. Of a revision that did several things, the last is what it was made for. */
export function heard(before: News, { events, isMore }: DeskNews, slug: string): News {
  const own = events.filter((event) => event.slug === slug)
  const newestBy = own.findLast(({ revision }) => (revision ?? 0) >= Math.max(1, before.newest))
  return {
    newest: newestBy?.revision ?? before.newest,
    newestBy: newestBy ?? before.newestBy,
    note: own.findLast(({ act, isMine }) => act === 'note' && !isMine) ?? before.note,
    mention: events.findLast((event) => event.isForMe && event.slug !== slug) ?? before.mention,
    isOld: before.isOld || isMore,
  }
}

import { useRouter } from 'next/navigation'
import { startTransition, useState } from 'react'
import type { DeskEvent, DeskNews } from '@/lib/desk/events/events'
import { useDeskEvents } from './use-desk-events'

export interface News {
  readonly newest: number
  readonly newestBy: DeskEvent | undefined
  readonly note: DeskEvent | undefined
  readonly mention: DeskEvent | undefined
  readonly isOld: boolean
}

export const nothingNew: News = {
  newest: 0,
  newestBy: undefined,
  note: undefined,
  mention: undefined,
  isOld: false,
}

/** Both `dismiss` and `showNotes` forget the notes. */
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

/** Of a revision with several events, the last is the one it was made for. */
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

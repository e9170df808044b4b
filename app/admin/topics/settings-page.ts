import { notFound } from 'next/navigation'
import type { Editor } from '@/lib/desk'
import type { EntryRef } from '@/lib/desk/settings-files/entries'
import { type OpenEntry, openEntries } from '@/lib/desk/settings-files/read'

export interface SettingsAsked {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

/** The revision that was just saved, from the address; undefined for anything else. */
export async function savedRevision(searchParams: SettingsAsked['searchParams']): Promise<number | undefined> {
  const { saved } = await searchParams
  return typeof saved === 'string' && /^[1-9]\d{0,8}$/.test(saved) ? Number(saved) : undefined
}

/** The entries of a page; not found where one is not there. */
export async function openAll<Refs extends readonly EntryRef[]>(
  editor: Editor,
  refs: Refs,
): Promise<{ readonly [Index in keyof Refs]: OpenEntry }> {
  const entries = await openEntries(editor, refs)
  if (entries.some((entry) => entry === undefined)) notFound()
  return entries as { readonly [Index in keyof Refs]: OpenEntry }
}

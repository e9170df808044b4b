'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { EntryAnswer } from '@/components/desk/settings-files/entry-form'
import type { RestoreAnswer } from '@/components/desk/settings-files/restore-form'
import { addresses } from '@/lib/addresses'
import type { EntryRef } from '@/lib/desk/settings-files/entries'
import * as desk from '@/lib/desk/settings-files/save'
import { deskAction } from '../guard'

const id = z.string().min(1).max(200)
const place = z.int().min(0).max(10_000)
const ref = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('topic'), topic: id.optional() }),
  z.object({ kind: z.literal('side'), topic: id, side: id.optional() }),
  z.object({ kind: z.literal('outlet'), outlet: id.optional() }),
  z.object({ kind: z.literal('topic-feeds'), topic: id, isNew: z.boolean().optional() }),
  z.object({ kind: z.literal('feed'), topic: id, side: id, place: place.optional() }),
])
const revision = z.coerce.number().int().min(0)
const reason = z.string().max(500, 'is longer than 500 characters').default('')
const entry = z.object({ ref, basedOn: revision, reason })
const typed = z.record(z.string().max(100), z.string().max(40_000, 'is too long'))

const guardedSave = deskAction(
  { name: 'saveSettingsEntry', role: 'publisher', input: entry.extend({ typed }) },
  (editor, { reason, ...form }) => desk.saveEntry(editor, { ...form, reason: reason.trim() || undefined }),
)
const guardedRemove = deskAction(
  { name: 'removeSettingsEntry', role: 'publisher', input: entry },
  (editor, { reason, ...form }) => desk.removeEntry(editor, { ...form, reason: reason.trim() || undefined }),
)
const guardedRestore = deskAction(
  {
    name: 'restoreSettingsFile',
    role: 'publisher',
    input: z.object({ list: z.enum(['topics', 'outlets', 'feeds']), number: revision, basedOn: revision }),
  },
  (editor, { list, ...given }) => desk.restoreSettings(editor, { ...given, file: `${list}.yaml` }),
)

/** Adds or changes a topic, a side, an outlet or a feed. A plain form: it works without JavaScript. */
export async function saveSettingsEntry(_last: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  const given = readForm(form)
  const answer = await guardedSave(given)
  if (answer.kind === 'saved') redirect(`${pageOf(answer.ref)}?saved=${answer.revision}`)
  return notSaved(given, answer)
}

/** Removes one on which nothing rests. */
export async function removeSettingsEntry(_last: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  const given = readForm(form)
  const answer = await guardedRemove(given)
  if (answer.kind === 'saved') redirect(`${pageAbove(answer.ref)}?saved=${answer.revision}`)
  return notSaved(given, answer)
}

/** Puts an earlier revision of a list back. */
export async function restoreSettingsFile(_last: RestoreAnswer, form: FormData): Promise<RestoreAnswer> {
  const given = Object.fromEntries(form)
  const answer = await guardedRestore(given)
  if (answer.kind === 'saved') redirect(`${addresses.settingsHistory(given.list as 'topics')}?saved=${answer.revision}`)
  if (answer.kind === 'signed-out') redirect(`${addresses.signIn()}?callbackUrl=${addresses.desk()}`)
  return { kind: 'told', words: wordsOf(answer) }
}

function readForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '')
  let read: unknown
  try {
    read = JSON.parse(text('entry'))
  } catch {
    read = undefined
  }
  const fields = [...form].flatMap(([name, value]) =>
    name.startsWith('field:') ? [[name.slice('field:'.length), String(value)] as const] : [],
  )
  return { ref: read, typed: Object.fromEntries(fields), basedOn: text('basedOn'), reason: text('reason') }
}

type NotSaved = Exclude<Awaited<ReturnType<typeof guardedSave>>, { kind: 'saved' }>

/** Why nothing was saved, with all that was typed. */
function notSaved(given: ReturnType<typeof readForm>, answer: NotSaved): EntryAnswer {
  const faults = answer.kind === 'invalid' ? answer.faults : []
  const kept = { typed: given.typed, reason: given.reason, basedOn: Number(given.basedOn) || 0 }
  return {
    ...kept,
    kind: answer.kind === 'signed-out' ? 'signed-out' : 'not-saved',
    words: wordsOf(answer),
    faults: Object.fromEntries(faults.flatMap(({ key, reason }) => (key ? [[key, reason] as const] : []))),
    // Who saves again has seen what is there.
    ...(answer.kind === 'stale' && { basedOn: answer.latest.number, theirs: answer.theirs }),
  }
}

function wordsOf(answer: NotSaved): readonly string[] {
  switch (answer.kind) {
    case 'unchanged':
      return ['Nothing was saved: nothing is different.']
    case 'stale': {
      const { editorName = 'A file', number, at } = answer.latest
      const what =
        'theirs' in answer && answer.theirs === undefined
          ? 'The page shows an older state: reload it'
          : 'Look at what is different, then save again'
      return [
        `Nothing was saved: ${editorName} saved revision ${number} at ${at.toISOString().slice(11, 16)} UTC, after you opened this. ${what}.`,
      ]
    }
    case 'invalid': {
      const others = answer.faults.filter(({ key }) => !key).map(({ reason }) => reason)
      return [`Nothing was saved: ${others.length > 0 ? others.join('; ') : 'see the marked fields'}.`]
    }
    case 'needed':
      return ['Nothing was removed.', ...answer.by]
    case 'malformed':
      return [`Nothing was saved: ${answer.reason}.`]
    case 'unavailable':
      return ['Cannot save just now: nothing was done. Try again in a moment.']
    case 'signed-out':
      return ['Nothing was saved: you are signed out. Sign in in another tab, then save again here.']
  }
}

function pageOf(ref: EntryRef): string {
  switch (ref.kind) {
    case 'topic':
    case 'side':
      return addresses.deskTopic(ref.topic ?? '')
    case 'outlet':
      return addresses.deskOutlet(ref.outlet ?? '')
    case 'topic-feeds':
    case 'feed':
      return addresses.deskFeeds(ref.topic)
  }
}

const pageAbove = (ref: EntryRef): string =>
  ref.kind === 'topic'
    ? addresses.settingsList('topics')
    : ref.kind === 'outlet'
      ? addresses.settingsList('outlets')
      : pageOf(ref)

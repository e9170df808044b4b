'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { longestNote, type NoteAnswer } from '@/components/desk/review/note-forms'
import { addresses } from '@/lib/addresses'
import { addNote, type NoteOutcome, replyToNote, settleNote } from '@/lib/desk/notes/notes'
import { deskAction } from '../guard'

const text = z.string().trim().min(1, 'the note is empty').max(longestNote, `at most ${longestNote} characters`)
const document = { slug: z.string().min(1).max(200), kind: z.enum(['digest', 'story']) }
const on = z
  .string()
  .regex(/^$|^[^/]{1,100}\/\d{1,4}$/)
  .transform((place) => {
    const [section = '', index] = place.split('/')
    return index === undefined ? undefined : { section, index: Number(index) }
  })

const guardedWrite = deskAction(
  {
    name: 'writeNote',
    role: 'editor',
    input: z.object({ ...document, id: z.uuid(), basedOn: z.coerce.number().int().min(1), on, text }),
  },
  async (editor, { kind, on, ...note }) => {
    const done = await addNote(editor, { ...note, ...(on && { on }) })
    return answered(done, { kind, slug: note.slug }, 'That highlight was removed. Choose again what the note is about.')
  },
)

const guardedReply = deskAction(
  {
    name: 'replyNote',
    role: 'editor',
    input: z.object({ ...document, thread: z.uuid(), submission: z.uuid(), text }),
  },
  async (editor, { kind, slug, ...reply }) => answered(await replyToNote(editor, reply), { kind, slug }),
)

const guardedSettle = deskAction(
  {
    name: 'settleThread',
    role: 'editor',
    input: z.object({ ...document, thread: z.uuid(), submission: z.uuid(), act: z.enum(['resolve', 'reopen']) }),
  },
  async (editor, { kind, slug, thread, submission, act }) =>
    answered(await settleNote(editor, { thread, submission, kind: act }), { kind, slug }),
)

export async function writeNote(_last: NoteAnswer, form: FormData): Promise<NoteAnswer> {
  return told(await guardedWrite(Object.fromEntries(form)), form)
}

export async function replyNote(_last: NoteAnswer, form: FormData): Promise<NoteAnswer> {
  return told(await guardedReply(Object.fromEntries(form)), form)
}

export async function settleThread(_last: NoteAnswer, form: FormData): Promise<NoteAnswer> {
  return told(await guardedSettle(Object.fromEntries(form)), form)
}

type Answered = { readonly kind: 'noted' | 'gone'; readonly words: string }

function answered(
  done: NoteOutcome,
  { kind, slug }: { kind: 'digest' | 'story'; slug: string },
  gone = 'This note does not exist any more.',
): Answered {
  if (done.kind === 'missing') return { kind: 'gone', words: gone }
  revalidatePath(addresses.deskDocument(kind, slug))
  const nobody = done.unknown.map((name) => `@${name}`).join(', ')
  return { kind: 'noted', words: nobody ? `Note added, but there is no editor named ${nobody}.` : 'Note added.' }
}

function told(done: Answered | { kind: string; reason?: string }, form: FormData): NoteAnswer {
  if ('words' in done && done.kind === 'noted') return { kind: 'noted', words: done.words }
  if (done.kind === 'signed-out') redirect(addresses.signIn())
  return { kind: 'refused', words: refusalWords(done), text: String(form.get('text') ?? '') }
}

function refusalWords(done: Answered | { kind: string; reason?: string }): string {
  if ('words' in done) return done.words
  if (done.kind === 'malformed') return `Nothing was written: ${'reason' in done ? done.reason : ''}.`
  return 'Cannot save just now: nothing was written. Try again in a moment.'
}

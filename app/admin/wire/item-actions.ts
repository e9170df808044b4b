'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { ItemsProblem } from '@/components/desk/wire/item-words'
import { addresses } from '@/lib/addresses'
import { type Drafted, draftDigestOf, draftGroup, draftStoryOf, regroup } from '@/lib/desk/wire-items'
import { deskAction } from '../guard'

const run = z.string().min(1).max(120)
const submission = z.uuid()
const whole = z.coerce.number().int().min(0).max(100_000)
const maybe = z.preprocess((value) => (value === '' ? undefined : value), whole.optional())

const pick = z
  .string()
  .regex(/^[^:]{1,100}:\d{1,5}$/)
  .transform((text) => ({ side: text.slice(0, text.indexOf(':')), place: Number(text.slice(text.indexOf(':') + 1)) }))
const draftInput = z.object({
  run,
  submission,
  make: z.enum(['digest', 'story']),
  picks: z.array(pick).max(1_000),
})
const groupInput = z.object({
  run,
  submission,
  version: whole,
  act: z.enum(['draft', 'split', 'take-out', 'move', 'merge']),
  group: maybe,
  to: maybe,
  places: z.array(whole).max(1_000),
})

const draft = deskAction({ name: 'draftItems', role: 'editor', input: draftInput }, async (editor, given) => {
  const { run, make, picks, submission } = given
  const drafted =
    make === 'digest'
      ? await draftDigestOf(editor, { run, picks, submission })
      : await draftStoryOf(editor, { run, places: picks.map(({ place }) => place), submission })
  return whereTo(drafted, addresses.wireItems(run))
})

const work = deskAction({ name: 'changeGroups', role: 'editor', input: groupInput }, async (editor, given) => {
  const { run, version, act, group = -1, to = -1, places, submission } = given
  const page = addresses.wireEvents(run)
  if (act === 'draft') return whereTo(await draftGroup(editor, { run, version, group, submission }), page)
  const change =
    act === 'merge'
      ? ({ kind: 'merge', group, to } as const)
      : ({ kind: 'put', places, to: act === 'split' ? 'new' : act === 'take-out' ? 'none' : to } as const)
  const done = await regroup(editor, { run, version, change })
  if (done.kind !== 'changed') return { to: page, problem: done.kind === 'refused' ? done.problem : done.kind }
  return { to: done.at === undefined ? page : `${page}#group-${done.at + 1}` }
})

/** Makes a digest or a story of the articles that were ticked. A plain form: it works without JavaScript. */
export async function draftItems(form: FormData): Promise<void> {
  const picks = form.getAll('picks').filter((value) => typeof value === 'string')
  const done = await draft({ ...Object.fromEntries(form), picks })
  lead(done, form, addresses.wireItems, `&ticked=${encodeURIComponent(picks.slice(0, mostTicked).join(',') || 'none')}`)
}

/** Moves the border of a group, or drafts its story. A plain form. */
export async function changeGroups(form: FormData): Promise<void> {
  lead(await work({ ...Object.fromEntries(form), places: form.getAll('places') }), form, addresses.wireEvents)
}

/** As many as an address has room for. */
const mostTicked = 200

interface Led {
  readonly to: string
  readonly problem?: ItemsProblem
}

function whereTo(drafted: Drafted, page: string): Led {
  if (drafted.kind === 'refused') return { to: page, problem: drafted.problem }
  if (drafted.kind === 'stale' || drafted.kind === 'missing') return { to: page, problem: drafted.kind }
  const { kind, slug } = drafted.document
  return { to: drafted.kind === 'created' ? addresses.deskDocument(kind, slug) : addresses.deskSuggestion(kind, slug) }
}

/** To the page that `done` names; to that of the run, with what was wrong, where nothing was done. */
function lead(
  done: Awaited<ReturnType<typeof draft>>,
  form: FormData,
  pageOf: (run: string) => string,
  more = '',
): never {
  if ('to' in done) redirect(done.problem ? `${done.to}?problem=${done.problem}${more}` : done.to)
  const asked = run.safeParse(form.get('run'))
  const page = asked.success ? pageOf(encodeURIComponent(asked.data)) : addresses.wire()
  if (done.kind === 'signed-out') redirect(`${addresses.signIn()}?callbackUrl=${encodeURIComponent(page)}`)
  redirect(`${page}?problem=${done.kind}${more}`)
}

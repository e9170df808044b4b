import { randomUUID } from 'node:crypto'
import { applyEdit } from '@/lib/digest/apply-edit'
import type { Document } from '@/lib/digest/document'
import { parseDocument, tryParse } from '@/lib/digest/parse'
import { disableWithin, findEditorByEmail, setPasswordWithin, setRoleWithin } from '../accounts/editors'
import type { Db } from '../archive'
import { appendWithin } from '../ledger/append-revision'
import type { DocumentAct } from '../log/act'
import { parseContext } from '../parse-context'
import { writeRecord } from '../projections/record'
import { documentFromJson } from '../revisions/document-json'
import { findHead } from '../revisions/head'
import { findLatestRevision } from '../revisions/revisions'
import { type Hidden, type Restrained, type SinceBackup, showsMore, type TakenBack } from './since-backup'

/**
 * What a restore must not undo: hidden documents stay hidden, disabled accounts disabled, with lowered role and newer
 * password, revoked tokens revoked, examinations that were taken back taken back, names that readers no longer see
 * unseen. Returns the accounts kept enabled because no other admin would be left.
 */
export async function carryOver(db: Db, since: SinceBackup, at: Date): Promise<readonly string[]> {
  for (const document of since.documents) await keepHidden(db, document, at)
  if (since.revokedTokens.length > 0)
    await db
      .updateTable('ingest_token')
      .set({ revoked_at: at.toISOString() })
      .where('hash', 'in', since.revokedTokens)
      .where('revoked_at', 'is', null)
      .execute()
  if (since.unnamed.length > 0)
    await db.updateTable('editor').set({ named: 0 }).where('email_key', 'in', since.unnamed).execute()
  for (const row of since.takenBack) await keepTakenBack(db, row)
  const left: string[] = []
  for (const account of since.accounts) if (!(await keepRestrained(db, account, at))) left.push(account.email)
  return left
}

async function keepTakenBack(db: Db, row: TakenBack): Promise<void> {
  await db.insertInto('examination').values(row).execute()
  const kept = await db.selectFrom('document').select('body').where('slug', '=', row.slug).executeTakeFirst()
  if (kept) await writeRecord(db, documentFromJson(kept.body, ''))
}

const acts: Readonly<Record<Hidden['was'], DocumentAct>> = {
  withdrawn: 'withdraw',
  'a draft': 'unpublish',
  rescheduled: 'schedule',
}

async function keepHidden(db: Db, hidden: Hidden, at: Date): Promise<void> {
  const { slug, text, was, shown } = hidden
  const context = await contextOf(db, slug)
  const document = tryParse(text, context).document
  if (document) await append(db, document, { at, act: acts[was], reason: reasonOf(hidden) })
  const head = await findHead(db, slug)
  if (!head || !showsMore(head, shown, at.toISOString())) return
  const latest = await findLatestRevision(db, slug)
  const latestDocument = latest && parseDocument(latest.text, await contextOf(db, slug))
  if (latestDocument)
    await append(db, applyEdit(latestDocument, { kind: 'unpublish' }, context), {
      at,
      act: 'unpublish',
      reason: reasonOf(hidden),
    })
}

async function append(
  db: Db,
  document: Document,
  { act, ...given }: { readonly at: Date; readonly act: DocumentAct; readonly reason: string },
): Promise<void> {
  const basedOn = (await findHead(db, document.slug))?.number ?? 0
  await appendWithin(db, { ...given, document, basedOn, origin: 'desk', submission: randomUUID(), acts: [act] })
}

async function contextOf(db: Db, slug: string) {
  const head = await findHead(db, slug)
  if (!head) throw new Error(`${slug} is not in this backup`)
  return parseContext(head, head.number)
}

const reasonOf = ({ was, savedAt, savedBy, reason }: Hidden): string =>
  [`Restored from a backup; since ${savedAt} it was ${was}`, savedBy && ` by ${savedBy}`, reason && `: ${reason}`]
    .filter(Boolean)
    .join('')

async function keepRestrained(
  db: Db,
  { email, isDisabled, role, passwordHash }: Restrained,
  at: Date,
): Promise<boolean> {
  const account = await findEditorByEmail(db, email)
  if (!account) return true
  if (passwordHash) await setPasswordWithin(db, account.id, passwordHash, { at })
  const changes = [
    role && (await setRoleWithin(db, account.id, role, { at })),
    isDisabled && (await disableWithin(db, account.id, { at })),
  ]
  return !changes.includes('last-admin')
}

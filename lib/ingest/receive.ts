import type { Pipeline } from '@/lib/auth/pipeline-tokens'
import type { Document } from '@/lib/digest/document'
import { asArrivingDraft } from '@/lib/digest/edits/arriving-draft'
import { type Fault, isInvalidDocument } from '@/lib/digest/invalid-document'
import { parseDocument } from '@/lib/digest/parse'
import { environment } from '@/lib/env'
import { type Finding, stops } from '@/lib/preflight/finding'
import { preflight } from '@/lib/preflight/preflight'
import type { Archive } from '@/lib/store/archive'
import { ingestRevision, type Landing } from '@/lib/store/ledger/ingest-revision'
import { noteRefusedSending } from '@/lib/store/ledger/refused-files'
import { preflightBasis, preflightContext, toStopping } from '@/lib/store/projections/checklist'
import { refusal, type SendingRefusal } from './answers'
import { readOtherwise } from './read-back'
import type { Sending } from './read-sending'

export interface Received {
  readonly kind: 'received'
  readonly landing: Extract<Landing, { kind: 'saved' | 'same' }>
  readonly changed: readonly string[]
  readonly findings: readonly Finding[]
  readonly text: string
}

/** Saves a draft; `dryRun` writes nothing. */
export async function receive(
  archive: Archive,
  pipeline: Pipeline,
  sending: Sending,
  { at, dryRun }: { readonly at: Date; readonly dryRun: boolean },
): Promise<Received | SendingRefusal> {
  const read = readDraft(sending)
  if (read.kind === 'invalid') {
    if (!dryRun) await noteRefusal(archive, pipeline, sending, read.faults, at)
    return refusal('invalid-document', 'The document cannot be read. Fix what “faults” lists and send it again.', {
      faults: read.faults,
    })
  }
  const { document, changed } = read
  const findings = preflight(document, preflightContext(document, await preflightBasis(archive.db)))
  const found = findings.filter(stops).map(toStopping)
  const { path, once } = sending
  const landing = await ingestRevision(archive, { document, token: pipeline, path, once, found, at, dryRun })
  if (landing.kind === 'saved' || landing.kind === 'same')
    return { kind: 'received', landing, changed, findings, text: document.text }
  return refusalOf(landing, path)
}

type Read =
  | { readonly kind: 'draft'; readonly document: Document; readonly changed: readonly string[] }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }

function readDraft({ kind, slug, path, text, input }: Sending): Read {
  const context = { kind, slug, origin: path, timeZone: environment().timeZone }
  try {
    const parsed = parseDocument(text, context)
    const faults = input ? readOtherwise(input, parsed) : []
    if (faults.length > 0) return { kind: 'invalid', faults }
    return { kind: 'draft', ...asArrivingDraft(parsed, context) }
  } catch (error) {
    if (!isInvalidDocument(error)) throw error
    // A sender of JSON does not know Markdown line numbers.
    return {
      kind: 'invalid',
      faults: input ? error.faults.map((fault) => ({ ...fault, line: undefined })) : error.faults,
    }
  }
}

/** As in lib/content-files/refused-file.ts. */
const mostShown = 40_000

function noteRefusal(archive: Archive, { name }: Pipeline, sending: Sending, faults: readonly Fault[], at: Date) {
  const { path, text } = sending
  const shown = text.slice(0, mostShown).replace(/[\uD800-\uDBFF]$/, '\uFFFD')
  const isText = !text.includes('\0')
  const file = { path, faults, text: isText ? shown : undefined, isCut: isText && shown.length < text.length }
  return noteRefusedSending(archive, { ...file, sentBy: name }, at)
}

function refusalOf(landing: Exclude<Landing, { kind: 'saved' | 'same' }>, path: string): SendingRefusal {
  const { revision } = landing
  if (landing.kind === 'desk-moved-on') {
    const at = landing.at.toISOString()
    const message = `An editor has worked on ${path} (revision ${revision}, ${at}). Nothing was changed. Keep your text, and ask an editor to take what is new over at the desk.`
    return refusal('desk-moved-on', message, { more: { revision, at } })
  }
  if (landing.kind === 'key-reused') {
    const message = `This Idempotency-Key was used for another request (revision ${revision} of ${landing.slug}). Nothing was changed. Send this one with a key of its own.`
    return refusal('key-reused', message, { more: { revision } })
  }
  const message = `A token can only write drafts, and ${path} is ${stateWords[landing.state]} (revision ${revision}). Nothing was changed. Ask an editor to change it at the desk.`
  return refusal('not-a-draft', message, { more: { revision, state: landing.state } })
}

const stateWords = {
  review: 'in review',
  scheduled: 'scheduled',
  published: 'published',
  withdrawn: 'withdrawn',
}

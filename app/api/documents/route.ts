import { absolute, addresses } from '@/lib/addresses'
import { admitToken, type Pipeline } from '@/lib/auth/pipeline-tokens'
import { environment } from '@/lib/env'
import { answer, refusal, refused } from '@/lib/ingest/answers'
import { readSending, type Sending } from '@/lib/ingest/read-sending'
import { type Received, receive } from '@/lib/ingest/receive'
import type { Finding } from '@/lib/preflight/finding'
import { cannotSave } from '@/lib/store/archive-errors'
import { archive } from '@/lib/store/open-archive'

export const dynamic = 'force-dynamic'

/** Check the token before reading the request. */
export async function POST(request: Request): Promise<Response> {
  const now = new Date()
  try {
    const admission = await admitToken(request.headers.get('authorization'), now)
    if (admission.kind === 'refused') return refused(unknownToken[admission.why])
    if (admission.kind === 'wait') return refused(tooMany(admission.seconds))
    return await take(request, admission.pipeline, now)
  } catch (error) {
    if (!cannotSave(error)) throw error
    return refused(cannotSaveNow)
  }
}

export const GET = (): Response => refused(postOnly)

async function take(request: Request, pipeline: Pipeline, at: Date): Promise<Response> {
  const dryRun = /^(?:1|true)$/.test(new URL(request.url).searchParams.get('dry-run') ?? '')
  const sending = await readSending(request)
  if ('code' in sending) return refused(sending, dryRun)
  const received = await receive(await archive(), pipeline, sending, { at, dryRun })
  if (received.kind === 'refused') return refused(received, dryRun)
  return dryRun ? answer(200, rehearsed(sending, received)) : accepted(sending, received)
}

function accepted(sending: Sending, received: Received): Response {
  const { landing } = received
  const document = documentOf(sending, landing.revision)
  const told = { changed: received.changed, findings: received.findings.map(toldFinding) }
  if (landing.kind === 'saved')
    return answer(
      201,
      { document: { ...document, state: 'draft' }, ...told, next: 'An editor reviews the draft at the desk.' },
      { Location: document.desk },
    )
  const next =
    landing.latest > landing.revision
      ? `This text was received before. Revision ${landing.latest} is the latest now.`
      : 'This text was received before; nothing had to be changed.'
  return answer(200, { document: { ...document, latest: landing.latest }, ...told, next })
}

function rehearsed(sending: Sending, { landing, changed, findings, text }: Received) {
  const outcome = landing.kind === 'saved' ? 'would-be-saved' : 'already-received'
  const document = documentOf(sending, landing.revision)
  const markdown = sending.input ? { markdown: text } : {}
  return { dryRun: true, outcome, document, faults: [], findings: findings.map(toldFinding), changed, ...markdown }
}

function documentOf({ kind, slug, path }: Sending, revision: number) {
  const desk = absolute(environment().siteUrl, addresses.deskDocument(kind, slug))
  return { path, slug, revision, desk }
}

const toldFinding = ({ rule, level, message, evidence, place }: Finding) => ({
  rule,
  level,
  message,
  evidence,
  line: 'line' in place ? place.line : null,
})

const challenge = { 'WWW-Authenticate': 'Bearer realm="documents"' }
const unknownToken = {
  missing: refusal(
    'token-missing',
    'Send a token: “Authorization: Bearer …”. An admin makes one under Editors at the desk, or with npm run token -- add NAME.',
    { headers: challenge },
  ),
  unknown: refusal('token-unknown', 'This token is not known. Check that all of it was copied, or ask for a new one.', {
    headers: { 'WWW-Authenticate': `${challenge['WWW-Authenticate']}, error="invalid_token"` },
  }),
  revoked: refusal('token-revoked', 'This token was revoked. Ask an admin for a new one.', {
    headers: { 'WWW-Authenticate': `${challenge['WWW-Authenticate']}, error="invalid_token"` },
  }),
}

const tooMany = (seconds: number) =>
  refusal('too-many-requests', `Too many requests with this token. Try again in ${seconds} seconds.`, {
    headers: { 'Retry-After': String(seconds) },
  })

const cannotSaveNow = refusal('cannot-save', 'Nothing can be saved just now. Send it again in a minute.', {
  headers: { 'Retry-After': '30' },
})

const postOnly = refusal(
  'method-not-allowed',
  'Documents are sent here with POST. /api/documents/openapi.json describes how.',
  { headers: { Allow: 'POST' } },
)

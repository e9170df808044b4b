import { requestsAMinute } from '@/lib/auth/pipeline-tokens'
import { ingestSchema } from './document-input'
import { mostBytes } from './read-sending'

export function openApi(siteUrl: string): Readonly<Record<string, unknown>> {
  const { $schema: _, ...documentInput } = ingestSchema()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parallax: documents from other pipelines',
      version: '1.0.0',
      description:
        'Sends a digest or a story to the desk. It always becomes a draft that an editor reviews: a token cannot publish.',
    },
    servers: [{ url: siteUrl }],
    security: [{ token: [] }],
    paths: {
      '/api/documents': {
        post: {
          operationId: 'sendDocument',
          summary: 'Send a document as a draft',
          description: `At most ${requestsAMinute} requests a minute with one token, and ${mostBytes} bytes a document.`,
          parameters: [path, dryRun, idempotencyKey],
          requestBody: {
            required: true,
            content: {
              'text/markdown': {
                schema: { type: 'string', description: 'A file as in content/, see content/README.md.' },
              },
              'application/json': { schema: { $ref: '#/components/schemas/DocumentInput' } },
            },
          },
          responses: responses(),
        },
      },
    },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Made by an admin under Editors at the desk.' },
      },
      schemas: { DocumentInput: documentInput, Received: received, DryRun: dryRunAnswer, Refusal: refusalSchema },
    },
  }
}

const path = {
  name: 'path',
  in: 'query',
  description: 'Where the document belongs, with its ending. Required for text/markdown; JSON says it in its body.',
  schema: { type: 'string' },
  examples: {
    digest: { value: 'digests/us-china/2026-01-21.md' },
    story: { value: 'stories/2025-05-23-trade-talks-resume.md' },
  },
}

const dryRun = {
  name: 'dry-run',
  in: 'query',
  description: '1: answers with faults and findings, and saves nothing.',
  schema: { type: 'string', enum: ['1', 'true'] },
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key with the same request is one sending, for seven days.',
  schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
}

const text = { type: 'string' }
const count = { type: 'integer', minimum: 1 }
const nullableLine = { type: ['integer', 'null'], description: 'counted from 1, in the Markdown' }
const list = (items: object, description?: string) => ({ type: 'array', items, ...(description && { description }) })

const finding = {
  type: 'object',
  required: ['rule', 'level', 'message', 'evidence', 'line'],
  properties: {
    rule: text,
    level: { type: 'string', enum: ['block', 'warn', 'note'] },
    message: text,
    evidence: list(text),
    line: nullableLine,
  },
}

const fault = {
  type: 'object',
  required: ['line', 'field', 'reason'],
  properties: { line: nullableLine, field: text, reason: text },
}

const documentFacts = {
  type: 'object',
  required: ['path', 'slug', 'revision', 'desk'],
  properties: {
    path: text,
    slug: text,
    revision: count,
    desk: { type: 'string', format: 'uri' },
    state: { type: 'string', const: 'draft' },
    latest: { ...count, description: 'the latest revision, which may be later' },
  },
}

const changed = list(text, 'keys of the front matter that were set or removed: only editors decide on them')

const received = {
  type: 'object',
  required: ['document', 'changed', 'findings', 'next'],
  properties: { document: documentFacts, changed, findings: list(finding), next: text },
}

const dryRunAnswer = {
  type: 'object',
  required: ['dryRun', 'outcome', 'document', 'faults', 'findings', 'changed'],
  properties: {
    dryRun: { type: 'boolean', const: true },
    outcome: { type: 'string', enum: ['would-be-saved', 'already-received'] },
    document: documentFacts,
    faults: list(fault),
    findings: list(finding),
    changed,
    markdown: { type: 'string', description: 'of JSON: the file that it becomes' },
  },
}

const refusalSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'faults'],
      properties: {
        code: text,
        message: { ...text, description: 'what happened and what to do next' },
        faults: list(fault),
        revision: count,
        at: { type: 'string', format: 'date-time' },
        state: text,
      },
    },
  },
}

const json = (...names: readonly string[]) => {
  const refs = names.map((name) => ({ $ref: `#/components/schemas/${name}` }))
  return { 'application/json': { schema: refs.length === 1 ? refs[0] : { oneOf: refs } } }
}

const retryAfter = { 'Retry-After': { description: 'in seconds', schema: { type: 'integer' } } }

function responses() {
  const refused = (description: string, headers?: object) => ({
    description,
    content: json('Refusal'),
    ...(headers && { headers }),
  })
  return {
    200: { description: 'Received before, nothing changed; or a dry run.', content: json('Received', 'DryRun') },
    201: {
      description: 'Saved as a draft.',
      headers: { Location: { description: 'the draft at the desk', schema: { type: 'string', format: 'uri' } } },
      content: json('Received'),
    },
    401: refused('The token is missing, unknown or revoked.'),
    403: refused('The document is public, scheduled, in review or withdrawn: a token can only write drafts.'),
    409: refused('An editor has worked on the document. Nothing was changed.'),
    413: refused('The body is too large.'),
    415: refused('Neither text/markdown nor application/json, or not UTF-8, or compressed.'),
    422: refused('The document, its path or the Idempotency-Key cannot be taken; faults have line, field and reason.'),
    429: refused('Too many requests with this token.', retryAfter),
    503: refused('Nothing can be saved just now.', retryAfter),
  }
}

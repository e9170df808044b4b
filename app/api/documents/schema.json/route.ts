import { ingestSchema } from '@/lib/ingest/document-input'

export const dynamic = 'force-dynamic'

/** The schema of documents in JSON. */
export const GET = (): Response =>
  new Response(`${JSON.stringify(ingestSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json', 'Cache-Control': 'no-cache' },
  })

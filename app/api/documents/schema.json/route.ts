import { ingestSchema } from '@/lib/ingest/document-input'

export const dynamic = 'force-dynamic'

export const GET = (): Response =>
  new Response(`${JSON.stringify(ingestSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json', 'Cache-Control': 'no-cache' },
  })

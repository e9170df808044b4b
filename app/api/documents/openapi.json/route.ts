import { environment } from '@/lib/env'
import { openApi } from '@/lib/ingest/openapi'

export const dynamic = 'force-dynamic'

export const GET = (): Response =>
  new Response(`${JSON.stringify(openApi(environment().siteUrl), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/vnd.oai.openapi+json;version=3.1', 'Cache-Control': 'no-cache' },
  })

import { gzipSync } from 'node:zlib'
import type { BenchServer } from '../bench-server'
import { codedBody } from '../coded-body'
import type { Table } from '../table'

/** The same page before decision 40 (commit 1db2be0): HTML with Brotli, scripts with gzip. */
const before = { html: 19_300, scripts: 178_000 }

const path = '/digests/us-china/2026-02-12'

export async function weighPage(server: BenchServer): Promise<Table> {
  const url = server.url + path
  const [html, brotli, gzip] = await Promise.all(['identity', 'br', 'gzip'].map((coding) => codedBody(url, coding)))
  const sources = [...`${html}`.matchAll(/<script\b[^>]* src="([^"]+)"/g)].map(([, source = '']) => source)
  const scripts = await Promise.all(sources.map((source) => codedBody(new URL(source, url).href, 'identity')))
  const scriptBytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0)
  const ofBefore = (bytes: number, bytesBefore: number) => `${(bytes / bytesBefore).toFixed(2)}×`
  const sent = brotli?.length ?? 0
  return {
    title: `Bytes that ${path} sends`,
    columns: ['', 'bytes', 'before', 'of before', 'wanted'],
    rows: [
      ['HTML, Brotli', sent, before.html, ofBefore(sent, before.html), '0.6×'],
      ['HTML, gzip', gzip?.length ?? 0, '', '', ''],
      [
        `scripts (${scripts.length}), gzip`,
        scriptBytes,
        before.scripts,
        ofBefore(scriptBytes, before.scripts),
        '8,000',
      ],
    ],
  }
}

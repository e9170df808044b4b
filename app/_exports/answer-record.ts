import { answer, gone, notFound } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { absolute, addresses, documentAddress } from '@/lib/addresses'
import { readWithdrawn } from '@/lib/newsstand/corrections'
import { type RecordChain, readRecordChain, readRecordDay } from '@/lib/newsstand/record-chain'
import { buildDayRecord, buildRecord } from '@/lib/record/build-record'
import { printDayRecord, printRecord } from '@/lib/record/canonical'
import { orderEvents } from '@/lib/record/order-events'
import type { DayRecordEntry, RecordFile } from '@/lib/record/record-schema'
import type { DocumentKey } from './read-document'

/** A document's record; 409 with the reason where a row of the ledger is not as it was saved. */
export async function answerRecord(place: DocumentKey): Promise<Response> {
  const chain = await readRecordChain(place)
  if (!chain) return (await readWithdrawn(place.kind, place.slug)) ? gone() : notFound()
  if (chain.fault)
    return new Response(`There is no record of this ${place.kind}: ${chain.fault}\n`, {
      status: 409,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
    })
  const response = answerJson(printRecord(recordOfChain(chain)))
  const { siteUrl } = publication()
  response.headers.set('Link', `<${absolute(siteUrl, documentAddress(place))}>; rel="canonical"`)
  return response
}

/** The heads of a day's documents, one after the other: each is read from the ledger. */
export async function answerDayRecord(asked: string | undefined): Promise<Response> {
  if (asked !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asked)) return notFound()
  const found = await readRecordDay(asked)
  if (!found) return notFound()
  const { name, siteUrl } = publication()
  const entries: DayRecordEntry[] = []
  for (const place of found.documents) {
    const chain = await readRecordChain(place)
    // Withdrawn in this moment.
    if (!chain) continue
    const url = absolute(siteUrl, addresses.exported(place, 'record.json'))
    const head = chain.fault ? null : recordOfChain(chain).head
    entries.push({ kind: place.kind, id: place.slug, url, head, fault: chain.fault ?? null })
  }
  const urlOf = (day: string | undefined) => (day ? absolute(siteUrl, addresses.dayRecord(day)) : null)
  const days = { day: found.day, previousDay: urlOf(found.previous), nextDay: urlOf(found.next) }
  return answerJson(printDayRecord(buildDayRecord({ ...days, publication: { name, url: siteUrl } }, entries)))
}

function answerJson(text: string): Response {
  const response = answer({ text, contentType: 'application/json; charset=utf-8' })
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}

function recordOfChain({ current, revisions, examinations, open }: RecordChain): RecordFile {
  const { name, siteUrl } = publication()
  const { document, publishedAt } = current
  const first = revisions[0]
  const signed = open.signedOff
  return buildRecord(
    {
      kind: document.kind,
      id: document.slug,
      url: absolute(siteUrl, documentAddress(document)),
      publication: { name, url: siteUrl },
      begins: first && first.from > publishedAt ? 'published-again' : 'first-publication',
      sentences: open.edited ?? null,
      signedOff: signed
        ? { revision: signed.revision, at: signed.at.toISOString(), role: signed.role, name: signed.name ?? null }
        : null,
    },
    orderEvents(revisions, examinations),
  )
}

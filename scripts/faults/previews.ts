import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { previewToken } from '@/lib/auth/preview-token'
import { addPreviewLink, endPreviewLinks } from '@/lib/store/desk/preview-links'
import { markedDigest, receiveAll } from './hidden-documents'
import { openPaper } from './paper'
import { type FaultPart, Tally } from './part'

const spellings = (token: string): string[] => [
  `/preview/${token}`,
  `/preview/${token}/`,
  `/preview/${token}.rsc`,
  `/preview/${token}?_rsc=1`,
  `/%70review/${token}`,
  `/pre%76iew/${token}`,
  `//preview/${token}`,
  `/preview//${token}`,
  `/preview/%${token.charCodeAt(0).toString(16)}${token.slice(1)}`,
  `/preview/./${token}`,
  `/search/../preview/${token}`,
  `http://localhost/preview/${token}`,
]
const headerSets: readonly Readonly<Record<string, string>>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
]
const changed = 150

export const part: FaultPart = {
  about: 'a preview link opens its document as long as it is good and in no other form; caches never have it',
  run: async function* ({ seed }) {
    const document = markedDigest({ front: 'draft: true' })
    const paper = await openPaper((archive) => receiveAll(archive, [document]), 2)
    const link = { id: randomUUID(), slug: document.slug, madeFor: undefined, madeAt: new Date(), madeBy: 'Pia' }
    const signed = { ...link, expiresAt: new Date(Date.now() + 3_600_000) }
    const token = previewToken(signed)
    const ask = async (tally: Tally, isGood: boolean, address: string): Promise<void> => {
      for (const client of paper.clients)
        for (const headers of headerSets) {
          const { status, headers: head, body } = await client.ask(address, { headers })
          const isTold = body.includes(document.word)
          const isKept = isTold && !/no-store/.test(head['cache-control'] ?? '')
          tally.note(
            (status >= 500 && `${address} answered ${status}`) ||
              (isTold && !isGood && `${address} still shows the text`) ||
              (isKept && `${address} may be kept: ${head['cache-control']}`),
          )
        }
    }
    try {
      await paper.archive.write((db) => addPreviewLink(db, signed))
      const open = new Tally('a good link, in every spelling')
      for (const address of spellings(token)) await ask(open, true, address)
      const shown = await paper.clients[0]?.ask(`/preview/${token}`)
      open.note(!shown?.body.includes(document.word) && 'the link itself shows nothing')
      yield open.tried()

      const tampered = new Tally('tokens with a letter changed, cut off or added')
      for (const other of fc.sample(tamperedWith(token), { seed, numRuns: changed }))
        if (other !== token) await ask(tampered, false, `/preview/${encodeURIComponent(other)}`)
      yield tampered.tried()

      await paper.archive.write((db) =>
        endPreviewLinks(db, { slug: document.slug, id: link.id, at: new Date(), by: 'Pia' }),
      )
      const revoked = new Tally('the same link once it is revoked')
      for (const address of spellings(token)) await ask(revoked, false, address)
      yield revoked.tried()
    } finally {
      await paper.close()
    }
  },
}

const tamperedWith = (token: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(token.length - 1), fc.constantFrom(...'aB3_-~=.'), fc.constantFrom('change', 'cut', 'add', 'case'))
    .map(([at, letter, how]) => {
      if (how === 'cut') return token.slice(0, at)
      if (how === 'add') return token.slice(0, at) + letter + token.slice(at)
      if (how === 'case') return at % 2 ? token.toLowerCase() : token.toUpperCase()
      return token.slice(0, at) + letter + token.slice(at + 1)
    })

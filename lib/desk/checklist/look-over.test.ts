import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { editorWith } from '@/test/desk/editor'
import { arrive, digest, openTemporary } from '@/test/store/fixture'
import { registryOf } from '../../digest/outlets/registry'
import type { Archive } from '../../store/archive'
import { holdArchive } from '../../store/open-archive'
import { replaceOutlets } from '../../store/projections/replace-outlets'
import { previewEdit, saveEdit } from '../edits'

const parsed = vi.hoisted(() => ({ texts: [] as string[] }))
const cut = vi.hoisted(() => ({ texts: [] as string[] }))
vi.mock('../../digest/search/tokens', async (original) => {
  const tokens = await original<typeof import('../../digest/search/tokens')>()
  return {
    ...tokens,
    tokensOf: (text: string) => {
      cut.texts.push(text)
      return tokens.tokensOf(text)
    },
  }
})
vi.mock('../../digest/parse', async (original) => {
  const parse = await original<typeof import('../../digest/parse')>()
  return {
    ...parse,
    parseDocument: (...given: Parameters<typeof parse.parseDocument>) => {
      parsed.texts.push(given[0])
      return parse.parseDocument(...given)
    },
  }
})

const now = new Date('2026-03-01T12:00:00Z')
const pia = editorWith({ id: 2, name: 'Pia', email: 'pia@example.org', role: 'publisher' })
const slug = 'us-china/2026-02-01'
let archive: Archive
beforeEach(async () => {
  archive = await openTemporary()
  holdArchive(archive)
  await arrive(archive, now, digest('2026-02-01', { front: ['draft: true'] }))
  parsed.texts = []
  cut.texts = []
})
afterEach(() => archive.close())

const edits = [{ kind: 'title', title: 'Seen' }] as const
const previewed = async () => {
  const preview = await previewEdit(pia, { slug, basedOn: 1, edits })
  if (preview.kind !== 'preview') throw new Error(preview.kind)
  return preview
}

test('what has been drawn beside the sheet is saved as it was read then', async () => {
  const { document } = await previewed()
  const saved = await saveEdit(pia, { slug, basedOn: 1, edits, submission: 'form' }, now)
  expect(saved.kind === 'saved' && saved.document).toBe(document)
  expect(parsed.texts).toEqual([document.text])
})

test('the same text is looked over anew once the registry says otherwise', async () => {
  const register = (name: string) => replaceOutlets(archive, registryOf([{ ...reuters, name, id: name.toLowerCase() }]))
  await register('Xinhua')
  const unreviewed = async () =>
    (await previewed()).findings.filter(({ rule }) => rule === 'unreviewed-outlet').map(({ evidence }) => evidence)
  expect(JSON.stringify(await unreviewed())).toContain('Reuters')
  await register('Reuters')
  expect(JSON.stringify(await unreviewed())).not.toContain('Reuters')
})

const reuters = {
  aliases: [],
  hosts: [],
  country: 'GB',
  kind: 'agency',
  evidence: 'https://example.org/reuters',
  note: undefined,
} as const

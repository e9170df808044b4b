import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '@/lib/store/archive'
import { findLatestRevision } from '@/lib/store/revisions/revisions'
import { editAtDesk, emptyContent, put, syncAll } from '@/test/content-files/fixture'
import { digestText, openTemporary, storyText } from '@/test/store/fixture'

let archive: Archive
let content: string
beforeEach(async () => {
  archive = await openTemporary()
  content = emptyContent()
})
afterEach(() => archive.close())

const first = 'digests/us-china/2026-01-21.md'
const second = 'digests/us-china/2026-01-22.md'
const slug = 'us-china/2026-01-21'
const textOf = async (of = slug) => (await findLatestRevision(archive.db, of))?.text

test('a file is taken in once, byte for byte, and again only when it has changed', async () => {
  const text = `\uFEFF${digestText('2026-01-21').replaceAll('\n', '\r\n')}`
  put(content, first, text)
  put(content, 'stories/2026-01-21-some-words.md', storyText('2026-01-21'))
  expect(await syncAll(archive, content)).toMatchObject({
    [first]: { kind: 'imported', revision: 1 },
    'stories/2026-01-21-some-words.md': { kind: 'imported', revision: 1 },
    unchanged: 0,
  })
  expect(await textOf()).toBe(text)
  expect(await syncAll(archive, content)).toEqual({ unchanged: 2 })
  put(content, first, digestText('2026-01-21', { title: 'Anew' }))
  expect(await syncAll(archive, content)).toMatchObject({ [first]: { kind: 'imported', revision: 2 }, unchanged: 1 })
})

test('one bad file does not hold up the others', async () => {
  put(content, first, digestText('2026-01-21').replace('draft: false', 'draft: "false"'))
  put(content, second, digestText('2026-01-22'))
  const steps = await syncAll(archive, content)
  expect(steps[first]).toMatchObject({
    kind: 'refused',
    faults: [{ field: 'draft', line: expect.any(Number), reason: expect.any(String) }],
  })
  expect(steps[second]).toMatchObject({ kind: 'imported' })
  expect(await textOf()).toBeUndefined()
})

test('front matter that is code is refused and never run', async () => {
  const mark = join(content, 'ran')
  put(content, first, `---js\nrequire('fs').writeFileSync(${JSON.stringify(mark)}, '')\n---\n`)
  put(content, second, `---json\n{ "title": "x" }\n---\n`)
  expect(await syncAll(archive, content)).toMatchObject({ [first]: { kind: 'refused' }, [second]: { kind: 'refused' } })
  expect(existsSync(mark)).toBe(false)
})

test('what is not ours is passed over, changes nothing and holds nothing up', async () => {
  put(content, first, digestText('2026-01-21'))
  put(content, 'digests/_index.md', '---\ntitle: Digests\nlayout: list\n---\n')
  const post = '---\nlayout: post\ntitle: Hello\ndate: 2026-01-21 04:00:00 +0000\n---\n\nHello.\n'
  put(content, 'stories/2026-01-21-hello.md', post)
  put(content, 'stories/2026-01-21-bad.md', storyText('2026-01-21').replace('date: ', 'layout: post\ndate: some day '))
  expect(await syncAll(archive, content)).toMatchObject({
    [first]: { kind: 'imported' },
    'digests/_index.md': { kind: 'passed-over' },
    'stories/2026-01-21-hello.md': { kind: 'passed-over', what: expect.stringContaining('Jekyll') },
    'stories/2026-01-21-bad.md': { kind: 'refused' },
  })
})

test('a dry run says what would happen and writes nothing', async () => {
  put(content, first, digestText('2026-01-21'))
  expect(await syncAll(archive, content, { dryRun: true })).toMatchObject({
    [first]: { kind: 'imported', revision: 1 },
  })
  expect(await textOf()).toBeUndefined()
  expect(await syncAll(archive, content)).toMatchObject({ [first]: { kind: 'imported', revision: 1 } })
})

test('staging leaves nothing behind', async () => {
  const staged = () => readdirSync(tmpdir()).filter((name) => name.startsWith('parallax-staging-'))
  const before = staged()
  put(content, first, digestText('2026-01-21'))
  await syncAll(archive, content)
  expect(staged().filter((name) => !before.includes(name))).toEqual([])
})

describe('a file that is deleted', () => {
  test('keeps its document, is said to be gone once, and may come back', async () => {
    const file = put(content, first, digestText('2026-01-21'))
    await syncAll(archive, content)
    rmSync(file)
    expect(await syncAll(archive, content)).toEqual({ [first]: { kind: 'gone', path: first }, unchanged: 0 })
    expect(await textOf()).toBe(digestText('2026-01-21'))
    expect(await syncAll(archive, content)).toEqual({ unchanged: 0 })
    put(content, first, digestText('2026-01-21'))
    expect(await syncAll(archive, content)).toEqual({ unchanged: 1 })
    rmSync(file)
    expect(await syncAll(archive, content)).toMatchObject({ [first]: { kind: 'gone' } })
  })

  test('that is now something unreadable is refused, not gone', async () => {
    const file = put(content, first, digestText('2026-01-21'))
    await syncAll(archive, content)
    rmSync(file)
    put(content, `${first}/inside.md`, 'x')
    expect(await syncAll(archive, content)).toMatchObject({ [first]: { kind: 'refused' } })
  })
})

describe('the desk and the file', () => {
  beforeEach(async () => {
    put(content, first, digestText('2026-01-21'))
    put(content, second, digestText('2026-01-22'))
    await syncAll(archive, content)
  })
  const atDesk = () => editAtDesk(archive, slug, { kind: 'title', title: 'From the desk' })
  const inFile = () => put(content, first, digestText('2026-01-21', { title: 'From the file' }))

  test('where only the desk moved, sync does nothing', async () => {
    await atDesk()
    expect(await syncAll(archive, content)).toEqual({ unchanged: 2 })
    expect(await textOf()).toContain('From the desk')
  })

  test('where both moved, the file is refused with both sides named, each time, and the others go on', async () => {
    await atDesk()
    inFile()
    put(content, second, digestText('2026-01-22', { title: 'Goes on' }))
    expect(await syncAll(archive, content)).toMatchObject({
      [first]: { kind: 'conflict', agreed: 1, desk: { revision: 2 } },
      [second]: { kind: 'imported' },
    })
    expect(await textOf()).toContain('From the desk')
    expect(await syncAll(archive, content)).toMatchObject({ [first]: { kind: 'conflict' }, unchanged: 1 })
  })

  test('--prefer file makes the file the next revision', async () => {
    await atDesk()
    inFile()
    await syncAll(archive, content)
    const steps = await syncAll(archive, content, { prefer: 'file' })
    expect(steps).toMatchObject({ [first]: { kind: 'imported', revision: 3 } })
    expect(await textOf()).toContain('From the file')
    expect(await syncAll(archive, content)).toEqual({ unchanged: 2 })
  })

  test('--prefer desk lets the desk stand, and the file counts as known', async () => {
    await atDesk()
    inFile()
    const steps = await syncAll(archive, content, { prefer: 'desk' })
    expect(steps).toMatchObject({ [first]: { kind: 'kept', revision: 2 } })
    expect(await textOf()).toContain('From the desk')
    expect(await syncAll(archive, content)).toEqual({ unchanged: 2 })
  })
})

test('content/ that is not there is an error, not an empty paper', async () => {
  put(content, first, digestText('2026-01-21'))
  await syncAll(archive, content)
  await expect(syncAll(archive, join(content, 'nowhere'))).rejects.toThrow('nowhere')
})

describe('with checksums kept from one sync to the next', () => {
  let checksumCache: string
  const syncLater = (of = archive, options = {}) => {
    const changes = [first, second].map(
      (path) => statSync(join(content, path), { throwIfNoEntry: false })?.ctimeMs ?? 0,
    )
    return syncAll(of, content, { checksumCache, now: new Date(Math.max(...changes) + 3_600_000), ...options })
  }
  beforeEach(async () => {
    checksumCache = join(emptyContent(), 'checksums.json')
    put(content, first, digestText('2026-01-21'))
    put(content, second, digestText('2026-01-22'))
    await syncLater()
    expect(existsSync(checksumCache)).toBe(true)
  })

  test('only what changed is taken', async () => {
    expect(await syncLater()).toEqual({ unchanged: 2 })
    put(content, first, digestText('2026-01-21', { title: 'Anew' }))
    expect(await syncLater()).toMatchObject({ [first]: { kind: 'imported', revision: 2 }, unchanged: 1 })
    expect(await syncLater()).toEqual({ unchanged: 2 })
  })

  test('an archive that knows another text of a file, or none, takes the file (a restored backup, a new DATA_DIR)', async () => {
    const restored = await openTemporary()
    const older = emptyContent()
    put(older, first, digestText('2026-01-21', { title: 'Of before' }))
    await syncAll(restored, older)
    expect(await syncLater(restored)).toMatchObject({
      [first]: { kind: 'imported', revision: 2 },
      [second]: { kind: 'imported', revision: 1 },
    })
    await restored.close()
  })

  test('a file that is refused is refused each time', async () => {
    put(content, first, digestText('2026-01-21').replace('draft: false', 'draft: "false"'))
    for (let time = 0; time < 3; time += 1)
      expect(await syncLater()).toMatchObject({ [first]: { kind: 'refused' }, unchanged: 1 })
  })

  test('a conflict is told each time, and settled as it is without', async () => {
    await editAtDesk(archive, slug, { kind: 'title', title: 'From the desk' })
    put(content, first, digestText('2026-01-21', { title: 'From the file' }))
    for (let time = 0; time < 3; time += 1)
      expect(await syncLater()).toMatchObject({ [first]: { kind: 'conflict' }, unchanged: 1 })
    expect(await syncLater(archive, { prefer: 'desk' })).toMatchObject({ [first]: { kind: 'kept', revision: 2 } })
    expect(await syncLater()).toEqual({ unchanged: 2 })
  })

  test('a file that goes is told once, and known when it comes back', async () => {
    rmSync(join(content, first))
    expect(await syncLater()).toEqual({ [first]: { kind: 'gone', path: first }, unchanged: 1 })
    expect(await syncLater()).toEqual({ unchanged: 1 })
    put(content, first, digestText('2026-01-21'))
    expect(await syncLater()).toEqual({ unchanged: 2 })
    rmSync(join(content, first))
    expect(await syncLater()).toMatchObject({ [first]: { kind: 'gone' } })
  })

  test('a dry run keeps nothing', async () => {
    rmSync(checksumCache)
    await syncLater(archive, { dryRun: true })
    expect(existsSync(checksumCache)).toBe(false)
  })
})

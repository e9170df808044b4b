import { randomMoments } from '@/test/crash/random-moments'
import { DeskClient } from '../scripts/bench/desk-client'
import { ask } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { readInLedger } from './support/ledger'
import { copySite, Newspaper, password, people, type Site, scrap } from './support/newspaper'
import { expect, test } from './support/test'

// Two real servers on one ledger; one is killed while it works for an editor. The other has cached pages and must
// notice every commit, though nobody was left to announce it.

const kills = 6
const { seed, moments } = randomMoments(3 * kills, 90)
const day = (index: number) => `2026-03-${String(index + 1).padStart(2, '0')}`
const slugOf = (index: number) => `us-china/${day(index)}`

const ledger = (site: Site, slug: string) =>
  readInLedger(site, (sqlite) => {
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    const all = (query: string) => sqlite.prepare(query).all(slug) as Record<string, unknown>[]
    return {
      revisions: all('select number, text, submission from revision where slug = ? order by number'),
      acts: all("select act, revision, detail from act where slug = ? and act <> 'import' order by id"),
      head: all('select number, declared, saved_at from head where slug = ?')[0],
      turns: all('select moment from turn where slug = ?'),
    }
  })

interface Round {
  readonly slug: string
  readonly word: string | undefined
  readonly action: 'saveText' | 'release'
  readonly asked: object
}

const rounds: Record<'save' | 'publish' | 'schedule', (paper: Newspaper, index: number) => Round> = {
  save: (paper, index) => {
    const word = canary()
    if (index === 0) paper.receive(`digests/${slugOf(0)}.md`, digestFile({ day: day(0), draft: false }))
    const highlights = [`${word} was saved.`, 'A second line.']
    return {
      slug: slugOf(0),
      word,
      action: 'saveText',
      asked: { edits: [{ kind: 'highlights', section: 'overall', highlights }], amends: { kind: 'typo' } },
    }
  },
  publish: (paper, index) => {
    const word = canary()
    paper.receive(`digests/${slugOf(index)}.md`, digestFile({ day: day(index), highlight: `${word} happened.` }))
    return {
      slug: slugOf(index),
      word,
      action: 'release',
      asked: { edits: [], release: { kind: 'publish' } },
    }
  },
  schedule: (paper, index) => {
    paper.receive(`digests/${slugOf(index)}.md`, digestFile({ day: day(index), highlight: `${canary()} will happen.` }))
    const release = { kind: 'schedule', local: '2199-01-01T00:00' }
    return { slug: slugOf(index), word: undefined, action: 'release', asked: { edits: [], release } }
  },
}

for (const [place, [name, prepare]] of Object.entries(rounds).entries())
  test(`kill -9 during ${name}, at ${kills} moments: before or after, never between`, async ({ paper }) => {
    test.setTimeout(300_000)
    const other = await Newspaper.open(paper.site)
    try {
      test.info().annotations.push({ type: 'seed', description: `SEED=${seed}` })
      const desk = await DeskClient.signIn(paper.url, people.publisher.email, password)
      const outcomes: string[] = []
      for (let index = 0; index < kills; index++) {
        const { slug, word, action, asked } = prepare(paper, index)
        const before = ledger(paper.site, slug)
        const basedOn = before.revisions.length
        const submission = crypto.randomUUID()
        await ask(`${other.url}/digests/${slug}`)
        const answered = desk.act(action, `/admin/digests/${slug}`, { slug, basedOn, submission, ...asked }).then(
          async (answer) =>
            (await answer.text()).includes('"kind":"saved"') ? 'acknowledged' : `answered ${answer.status}`,
          () => 'cut off',
        )
        await new Promise((resolve) => setTimeout(resolve, moments[place * kills + index]))
        await paper.close('SIGKILL')
        const outcome = await answered.catch(() => 'cut off')

        const after = ledger(paper.site, slug)
        const done = after.revisions.length - basedOn
        outcomes.push(`${outcome}, ${done ? 'done' : 'not done'}`)
        expect(['acknowledged', 'cut off'], `SEED=${seed}`).toContain(outcome)
        expect([0, 1]).toContain(done)
        if (outcome === 'acknowledged') expect(done).toBe(1)
        expect(after.revisions.slice(0, basedOn)).toEqual(before.revisions)
        expect(after.head).toMatchObject({ number: basedOn + done })
        expect(after.acts.length > before.acts.length).toBe(done === 1)
        if (done) expect(after.revisions.at(-1)).toMatchObject({ submission })

        await paper.restart()
        for (const url of [other.url, paper.url]) {
          const page = await ask(`${url}/digests/${slug}`)
          if (word) expect(page.text.includes(word), url).toBe(done === 1)
          else expect(page.status, url).toBe(404)
        }
      }
      test.info().annotations.push({ type: 'outcomes', description: outcomes.join('; ') })
    } finally {
      await other.close()
    }
  })

/** A file scheduled for a moment just ahead; answers the moment, which is later if the import took too long. */
function receiveScheduled(paper: Newspaper, index: number, word: string): Date {
  for (let lead = 4_000; ; lead *= 2) {
    const moment = new Date(Date.now() + lead)
    const text = digestFile({
      day: day(index),
      draft: false,
      publishAt: moment.toISOString(),
      highlight: `${word} came.`,
    })
    paper.receive(`digests/${slugOf(index)}.md`, text)
    if (String(ledger(paper.site, slugOf(index)).head?.saved_at) < moment.toISOString()) return moment
  }
}
const untilPast = (moment: Date) => expect.poll(() => Date.now() > +moment, { timeout: 60_000 }).toBe(true)

test('a schedule that came due while every server was down is public at the first request, and noted once by two', async ({
  site,
}) => {
  test.setTimeout(180_000)
  const own = copySite(site)
  const papers = [await Newspaper.open(own), await Newspaper.open(own)] as const
  try {
    await Promise.all(papers.map((paper) => paper.close('SIGKILL')))
    const word = canary()
    await untilPast(receiveScheduled(papers[0], 0, word))
    expect(ledger(own, slugOf(0)).turns).toEqual([])
    await Promise.all(papers.map((paper) => paper.restart()))
    for (const { url } of papers) expect((await ask(`${url}/digests/${slugOf(0)}`)).text).toContain(word)
    await expect.poll(() => ledger(own, slugOf(0)).turns.length).toBe(1)

    const later = canary()
    const moment = receiveScheduled(papers[1], 1, later)
    for (const { url } of papers) await ask(`${url}/digests/${slugOf(1)}`)
    await untilPast(moment)
    for (const { url } of papers) expect((await ask(`${url}/digests/${slugOf(1)}`)).text).toContain(later)
    await expect.poll(() => ledger(own, slugOf(1)).turns.length).toBe(1)
    for (const index of [0, 1])
      expect(ledger(own, slugOf(index)).acts.filter(({ act }) => act === 'come-due')).toHaveLength(1)
  } finally {
    await Promise.all(papers.map((paper) => paper.close()))
    scrap(own)
  }
})

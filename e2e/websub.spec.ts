import { digestFile } from './support/drafts'
import { readInLedger } from './support/ledger'
import { copySite, Newspaper, scrap } from './support/newspaper'
import { SmallHub } from './support/small-hub'
import { unusedPort } from './support/started'
import { expect, test } from './support/test'

const hub = test.extend<{ hub: SmallHub; paper: Newspaper }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from the pattern.
  hub: async ({}, use) => {
    const small = new SmallHub(await unusedPort())
    await small.open()
    await use(small)
    await small.close()
  },
  paper: async ({ site, hub: small }, use) => {
    const paper = await Newspaper.open(copySite(site), { WEBSUB_HUB: small.url })
    await use(paper)
    await paper.close()
    scrap(paper.site)
  },
})

const publish = (paper: Newspaper, day: string, draft = false) =>
  paper.receive(`digests/us-china/${day}.md`, digestFile({ day, draft }))

const failures = ({ site }: Newspaper): number =>
  readInLedger(site, (ledger) => {
    const notice = ledger.prepare<[], { failures: number }>('select failures from hub_notice').get()
    return notice?.failures ?? -1
  })

hub(
  'a publish is one ping that names the feeds, each of which names the hub and holds the news',
  async ({ hub, paper }) => {
    await hub.toldTimes(1)
    publish(paper, '2026-03-02', true)
    publish(paper, '2026-03-03')
    await hub.toldTimes(2)
    const [, ping] = hub.pings
    expect(ping?.get('hub.mode')).toBe('publish')
    const feeds = ping?.getAll('hub.url') ?? []
    expect(feeds).toContain(`${paper.url}/atom.xml`)
    expect(feeds).toContain(`${paper.url}/topics/us-china/feed.json`)
    for (const feed of feeds) {
      const response = await fetch(feed, { headers: { connection: 'close' } })
      const text = await response.text()
      expect(text, feed).toContain(hub.url)
      // Hubs compare the address with the feed's own `self` link letter by letter.
      expect(response.headers.get('link')).toBe(`<${hub.url}>; rel="hub", <${feed}>; rel="self"`)
      const self = feed.endsWith('.json') ? JSON.parse(text).feed_url : /rel="self"[^>]*href="([^"]+)"/.exec(text)?.[1]
      expect(self).toBe(feed)
      if (!feed.includes('/corrections/')) expect(text, feed).toContain('/digests/us-china/2026-03-03')
    }
    expect(hub.pings).toHaveLength(2)
  },
)

hub(
  'the hub is down, the server is killed and started again: the ping arrives when the hub is back, once',
  async ({ hub, paper }) => {
    await hub.toldTimes(1)
    await hub.close()
    publish(paper, '2026-03-03')
    await expect.poll(() => failures(paper)).toBeGreaterThan(0)
    await paper.restart('SIGKILL')
    expect(hub.pings).toHaveLength(1)
    await hub.open()
    await hub.toldTimes(2)
    await expect.poll(() => failures(paper)).toBe(0)
    expect(hub.pings).toHaveLength(2)
    expect(hub.pings[1]?.getAll('hub.url')).toContain(`${paper.url}/feed.xml`)
  },
)

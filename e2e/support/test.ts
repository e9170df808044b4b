import { test as base } from '@playwright/test'
import { copySite, Newspaper, type Site, scrap, setUpSite } from './newspaper'

interface Fixtures {
  paper: Newspaper
}
interface WorkerFixtures {
  site: Site
  standingPaper: Newspaper
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from the pattern.
    async ({}, use) => {
      const site = setUpSite()
      await use(site)
      scrap(site)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  standingPaper: [
    async ({ site }, use) => {
      const paper = await Newspaper.open(copySite(site))
      await use(paper)
      await paper.close()
      scrap(paper.site)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  paper: async ({ site }, use) => {
    const paper = await Newspaper.open(copySite(site))
    await use(paper)
    await paper.close()
    scrap(paper.site)
  },
})

export { expect } from '@playwright/test'

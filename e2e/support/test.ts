import { test as base } from '@playwright/test'
import { copyPress, Newspaper, type Press, scrap, setUpPress } from './newspaper'

interface Fixtures {
  paper: Newspaper
}
interface WorkerFixtures {
  press: Press
  standingPaper: Newspaper
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  press: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's dependencies from the pattern.
    async ({}, use) => {
      const press = setUpPress()
      await use(press)
      scrap(press)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  standingPaper: [
    async ({ press }, use) => {
      const paper = await Newspaper.open(copyPress(press))
      await use(paper)
      await paper.close()
      scrap(paper.press)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  paper: async ({ press }, use) => {
    const paper = await Newspaper.open(copyPress(press))
    await use(paper)
    await paper.close()
    scrap(paper.press)
  },
})

export { expect } from '@playwright/test'

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

interface Part {
  /** Looked at alone, by its selector. */
  readonly within?: string
  /** Passed over: what stands in a frame is a page of its own. */
  readonly without?: string
}

/** What axe has to say about a page as it stands, or a part of it: nothing. */
export async function expectAccessible(page: Page, { within, without }: Part = {}) {
  const axe = new AxeBuilder({ page })
  if (within) axe.include(within)
  if (without) axe.exclude(without)
  const { violations } = await axe.analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(faults, page.url()).toEqual([])
}

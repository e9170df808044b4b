import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

interface Part {
  readonly within?: string
  /** Frames, for example, are pages of their own. */
  readonly without?: string
}

/** Expects axe to find nothing on the page, or a part of it. */
export async function expectAccessible(page: Page, { within, without }: Part = {}) {
  const axe = new AxeBuilder({ page })
  if (within) axe.include(within)
  if (without) axe.exclude(without)
  const { violations } = await axe.analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(faults, page.url()).toEqual([])
}

import { expectAccessible } from './support/accessible'
import { signInAs } from './support/desk'
import { digestFile } from './support/drafts'
import { expect, test } from './support/test'

const good = digestFile({ day: '2026-03-04' })

test('files that cannot be read stand above the queue with line, reason and text, until they are mended or gone', async ({
  page,
  paper,
}) => {
  paper.write('digests/us-china/2026-03-03.md', 'No front matter, <b>only</b> text.\n')
  paper.receive('digests/us-china/2026-03-04.md', good.replace(/^date: .*$/m, 'date: 2026-13-45'), 1)
  await signInAs(page, paper, 'editor')
  const refused = page.getByRole('region', { name: '2 files could not be read' })
  await expect(refused).toBeVisible()
  await expect(refused).toContainText('digests/us-china/2026-03-03.md')
  const second = refused.getByRole('listitem').filter({ hasText: '2026-03-04.md' }).first()
  await expect(second).toContainText('Line 3')
  await second.getByText('Show its text').click()
  await expect(second.getByText('date: 2026-13-45')).toBeVisible()
  await expect(refused.locator('b')).toHaveCount(0)
  await expectAccessible(page)

  await page.context().clearCookies()
  await signInAs(page, paper, 'publisher')
  await page.goto(`${paper.url}/admin/log?what=refuse-file`)
  await expect(page.getByRole('main')).toContainText('file could not be read')
  await expect(page.getByRole('main')).toContainText('2026-03-03.md')

  const stream = page.waitForResponse((answer) => answer.url().includes('/admin/events'))
  await page.goto(`${paper.url}/admin`)
  await stream
  paper.receive('digests/us-china/2026-03-04.md', good, 1)
  await expect(page.getByRole('region', { name: '1 file could not be read' })).toBeVisible()
  await expect(page.locator('li[data-slug="us-china/2026-03-04"]')).toBeVisible()
})

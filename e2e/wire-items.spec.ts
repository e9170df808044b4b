import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { deskApart, highlight, openEditor, save, signInAs } from './support/desk'
import { copySite, Newspaper, type Site, scrap } from './support/newspaper'
import { expect, test } from './support/test'

let feeds: Server
const titles: Record<string, readonly string[]> = {}

test.beforeAll(async () => {
  feeds = createServer((request, response) => {
    const items = (titles[request.url ?? ''] ?? []).map(
      (title) =>
        `<item><title>${title}</title><link>https://example.org/${encodeURIComponent(title)}</link>` +
        `<description>${title}, it says.</description><pubDate>${new Date().toUTCString()}</pubDate></item>`,
    )
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`)
  })
  await new Promise<void>((resolve) => feeds.listen(0, '127.0.0.1', resolve))
})
test.afterAll(() => feeds.close())

const dutch = 'Dutch government takes control of chipmaker Nexperia'
const owner = 'Dutch seizure of chipmaker Nexperia alarms owner'
const soybeans = 'Soybean growers fear for their harvest'
const pandas = 'Panda cubs named in Chengdu'

async function withWire(site: Site, use: (paper: Newspaper) => Promise<void>) {
  titles['/us'] = [dutch, soybeans]
  titles['/china'] = [owner, pandas]
  const { port } = feeds.address() as AddressInfo
  const feed = (side: string, outlet: string) =>
    `      ${side}: [{ url: "http://127.0.0.1:${port}/${side}", outlet: ${outlet} }]\n`
  const paper = await Newspaper.open(copySite(site), { WIRE_ALLOW: '127.0.0.1' })
  paper.write('feeds.yaml', `topics:\n  us-china:\n    sides:\n${feed('us', 'CNN')}${feed('china', 'Xinhua')}`)
  await use(paper)
  await paper.close()
  scrap(paper.site)
}

/** Gathers, and waits for what came of it. */
async function gather(page: Page, paper: Newspaper, outcome: string) {
  await page.goto(`${paper.url}/admin/wire`)
  const runs = page.getByRole('region', { name: 'Runs' }).getByRole('listitem')
  const before = await runs.count()
  await page.getByRole('button', { name: /^Gather now/ }).click()
  await expect(runs).toHaveCount(before + 1)
  await expect(runs.first()).toContainText(outcome)
}

test('a later run lays a suggestion beside an edited draft; it is seen, compared and used, never over a newer save', async ({
  site,
  browser,
  page,
}) => {
  await withWire(site, async (paper) => {
    await signInAs(page, paper, 'publisher')
    await gather(page, paper, 'Made a draft')
    await page
      .getByRole('link', { name: /^US vs China, / })
      .first()
      .click()
    await page.getByRole('link', { name: 'Open the document' }).click()
    await expect(highlight(page, 1)).toBeVisible()
    const document = new URL(page.url()).pathname
    await openEditor(page, paper, document.replace('/admin/', ''))
    await highlight(page, 1).fill('Of an editor.')
    await save(page, 2)
    titles['/us'] = [dutch, 'Soybean growers sue over lost harvest']
    await gather(page, paper, 'left the document as it is')

    await page.goto(`${paper.url}/admin`)
    await expect(page.getByRole('link', { name: /^Suggestion for US vs China/ })).toBeVisible()
    await openEditor(page, paper, document.replace('/admin/', ''))
    await expect(page.getByRole('region', { name: 'Suggestion' })).toContainText('A newer run')
    await expect(highlight(page, 1)).toHaveValue('Of an editor.')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Compare the two' }).click()
    await expect(page.getByText('What changed from revision 2 to the suggestion')).toBeVisible()
    await expect(page.getByText('Of an editor.').first()).toBeVisible()
    await expectAccessible(page, { without: 'iframe' })

    const colleague = await deskApart(browser, paper, 'editor')
    await openEditor(colleague, paper, document.replace('/admin/', ''))
    await highlight(colleague, 1).fill('Of a colleague.')
    await save(colleague, 3)
    await page.getByRole('button', { name: 'Use this suggestion' }).click()
    await expect(page.getByText('somebody has saved a newer revision')).toBeVisible()
    await expect(page.getByText('What changed from revision 3 to the suggestion')).toBeVisible()
    await page.getByRole('button', { name: 'Use this suggestion' }).click()
    await page.waitForURL(`${paper.url}${document}`)
    await expect(page.getByText('Soybean growers sue over lost harvest').first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Suggestion' })).toHaveCount(0)
    await page.goto(`${paper.url}${document}/revisions`)
    await expect(page.getByText(/Suggestion of run .* used/)).toBeVisible()

    await gather(page, paper, 'left the document as it is')
    await page.goto(`${paper.url}${document}/suggestion`)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.waitForURL(`${paper.url}${document}`)
    await page.goto(`${paper.url}/admin`)
    await expect(page.getByRole('link', { name: /^Suggestion for/ })).toHaveCount(0)
  })
})

test('without JavaScript an editor moves the borders of events, and drafts the story of a group as it is', async ({
  site,
  browser,
  page,
}) => {
  await withWire(site, async (paper) => {
    await signInAs(page, paper, 'publisher')
    await gather(page, paper, 'Made a draft')
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await signInAs(plain, paper, 'editor')
    await plain.goto(`${paper.url}/admin/wire`)
    await plain.getByRole('link', { name: /^Events/ }).click()
    const group = (number: number) => plain.getByRole('region', { name: new RegExp(`^${number}[.]`) })
    const loose = plain.getByRole('region', { name: 'In no group' })
    await expect(group(1).getByRole('checkbox')).toHaveCount(2)

    await loose.locator('summary').click()
    await loose.getByLabel(soybeans).check()
    await loose.getByLabel(pandas).check()
    await loose.getByRole('button', { name: 'Make a group of the ticked' }).click()
    await expect(group(2).getByRole('checkbox')).toHaveCount(2)
    await group(2).getByLabel(pandas).check()
    await group(2).getByLabel('Another group').selectOption('0')
    await group(2).getByRole('button', { name: 'Move the ticked there' }).click()
    await expect(group(1).getByRole('checkbox')).toHaveCount(3)
    await group(1).getByLabel(pandas).check()
    await group(1).getByRole('button', { name: 'Take out the ticked' }).click()
    await expect(group(1).getByRole('checkbox')).toHaveCount(2)

    // The page of a publisher from before: it would overwrite what was done since.
    await page.goto(plain.url())
    await group(1).getByLabel(owner).check()
    await group(1).getByRole('button', { name: 'Split off the ticked' }).click()
    await expect(group(3)).toBeVisible()
    await page.getByRole('region', { name: /^1[.]/ }).getByRole('button', { name: 'Draft this story' }).click()
    await expect(page.getByText('somebody changed the groups in the meantime')).toBeVisible()
    await expectAccessible(page)

    await group(2).getByLabel('Another group').selectOption('0')
    await group(2).getByRole('button', { name: 'Merge all into it' }).click()
    await expect(group(1).getByRole('checkbox')).toHaveCount(2)
    await expect(plain.getByText('last by Eddie Editor')).toBeVisible()
    await group(1).getByRole('button', { name: 'Draft this story' }).click()
    await expect(plain).toHaveURL(/\/admin\/stories\/\d{4}-\d\d-\d\d-dutch-government/)
    await page.goto(plain.url())
    await expect(page.getByText(soybeans).first()).toBeVisible()
    await plain.context().close()
  })
})

test('a digest and a story of ticked articles, from the page of new documents', async ({ site, page }) => {
  await withWire(site, async (paper) => {
    await signInAs(page, paper, 'publisher')
    await gather(page, paper, 'Made a draft')
    const fromTheWire = async (link: string | RegExp) => {
      await page.goto(`${paper.url}/admin/new`)
      await page.getByRole('region', { name: 'From the wire' }).getByRole('link', { name: link }).click()
    }
    await fromTheWire(/^New story of chosen articles/)
    await page.getByLabel(pandas).check()
    await page.getByRole('button', { name: 'Make a digest' }).click()
    await expect(page.getByText('it needs at least one article of each side')).toBeVisible()
    await expect(page.getByLabel(pandas)).toBeChecked()
    await expect(page.getByLabel(dutch)).not.toBeChecked()
    await expectAccessible(page)
    await page.getByLabel(soybeans).check()
    await page.getByRole('button', { name: 'Make a story' }).click()
    await expect(page).toHaveURL(/\/admin\/stories\/\d{4}-\d\d-\d\d-soybean-growers/)

    await fromTheWire(/^New digest of chosen articles/)
    await expect(page.getByLabel(dutch)).toBeChecked()
    await page.getByLabel(dutch).uncheck()
    await page.getByLabel(owner).uncheck()
    await page.getByRole('button', { name: 'Make a digest' }).click()
    await expect(page).toHaveURL(/\/admin\/digests\/us-china\/[\d-]+\/suggestion$/)
    await page.getByRole('button', { name: 'Use this suggestion' }).click()
    await expect(page).toHaveURL(/\/admin\/digests\/us-china\/[\d-]+$/)
    await expect(page.getByText(`1. ${soybeans}`).or(page.getByText(soybeans).first())).toBeVisible()
    await expect(page.getByText(dutch)).toHaveCount(0)
  })
})

import { ask } from './support/desk'
import { canary, digestFile } from './support/drafts'
import { expect, test } from './support/test'

const day = '2026-03-03'
const slug = `us-china/${day}`
const file = `digests/${slug}.md`
const forms = [
  ['cite.bib', 'application/x-bibtex'],
  ['cite.ris', 'application/x-research-info-systems'],
  ['cite.json', 'application/vnd.citationstyles.csl+json'],
  ['sources.bib', 'application/x-bibtex'],
  ['sources.ris', 'application/x-research-info-systems'],
  ['sources.json', 'application/vnd.citationstyles.csl+json'],
  ['digest.md', 'text/markdown'],
  ['digest.json', 'application/json'],
  ['share.png', 'image/png'],
] as const

for (const [form, type] of forms)
  test(`a digest can be had as ${form}, asked again it answers 304`, async ({ standingPaper }) => {
    const url = `${standingPaper.url}/digests/us-china/2026-02-05/${form}`
    const first = await fetch(url)
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toContain(type)
    const body = await first.text()
    if (form.startsWith('sources') || form.startsWith('digest.')) expect(body).toContain('新华网')
    const again = await fetch(url, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
  })

test('a story can be had in its forms too', async ({ standingPaper }) => {
  const url = `${standingPaper.url}/stories/2025-05-23-us-china-relations-trade-and-security-tensions-persist`
  for (const form of ['cite.bib', 'cite.ris', 'cite.json', 'story.md', 'story.json', 'share.png'])
    expect((await fetch(`${url}/${form}`)).status, form).toBe(200)
  expect((await fetch(`${url}/digest.md`)).status).toBe(404)
})

test('a draft has no form, no picture and no revision; published it has all, withdrawn none again', async ({
  paper,
}) => {
  const word = canary()
  const addresses = [...forms.map(([form]) => form), 'revisions/1'].map(
    (form) => `${paper.url}/digests/${slug}/${form}`,
  )
  const answers = async () => {
    const all = await Promise.all(addresses.map((url) => ask(url)))
    return {
      statuses: [...new Set(all.map(({ status }) => status))],
      told: all.some(({ text }) => text.includes(word)),
    }
  }
  const highlight = `${word} happened.`
  paper.receive(file, digestFile({ day, highlight }))
  expect(await answers()).toEqual({ statuses: [404], told: false })

  paper.receive(file, digestFile({ day, highlight, draft: false }))
  expect((await ask(`${paper.url}/digests/${slug}/revisions/1`)).status, 'the draft stays a draft').toBe(404)
  expect((await ask(`${paper.url}/digests/${slug}/revisions/2`)).text).toContain(word)
  for (const url of addresses.slice(0, -1)) expect((await ask(url)).status, url).toBe(200)

  paper.receive(file, digestFile({ day, highlight, draft: true, title: 'Taken back' }))
  expect(await answers()).toEqual({ statuses: [404], told: false })
  expect((await ask(`${paper.url}/digests/${slug}/revisions/2`)).status).toBe(404)
})

test('an earlier text keeps its address, says that it is superseded, and leads to the current one', async ({
  page,
  paper,
}) => {
  paper.receive(file, digestFile({ day, draft: false, highlight: 'A text.' }))
  paper.receive(file, digestFile({ day, draft: false, highlight: 'Another text.' }))
  await page.goto(`${paper.url}/digests/${slug}/revisions/1`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A text')
  await expect(page.getByText('Revision 1 of 2')).toBeVisible()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${paper.url}/digests/${slug}`)
  await page.getByRole('link', { name: 'Current text' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Another text')
  for (const number of ['0', '01', '3', '-1', '1e0', 'x', '99999999999999999999'])
    expect((await ask(`${paper.url}/digests/${slug}/revisions/${number}`)).status, number).toBe(404)
})

test('link previews get a picture of 1200 by 630 that says both sides, and words for it', async ({
  page,
  standingPaper,
}) => {
  await page.goto(`${standingPaper.url}/digests/us-china/2026-01-21`)
  const picture = page.locator('meta[property="og:image"]')
  await expect(picture).toHaveAttribute('content', `${standingPaper.url}/digests/us-china/2026-01-21/share.png`)
  await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', /United States: .+ China: .+/)
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
  const bytes = Buffer.from(await (await fetch((await picture.getAttribute('content')) ?? '')).arrayBuffer())
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
})

test('search engines get the facts of the page, and no text in them becomes code', async ({ page, paper }) => {
  const hostile = '</script><script>document.title="taken"</script>'
  paper.receive(
    file,
    digestFile({ day, draft: false, highlight: `${hostile} happened.`, title: `A title ${hostile}`, isReviewed: true }),
  )
  await page.goto(`${paper.url}/digests/${slug}`)
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(facts).toMatchObject({ '@type': 'NewsArticle', url: `${paper.url}/digests/${slug}` })
  expect(facts.headline).toContain('</script>')
  expect(facts.citation).toHaveLength(2)
  expect(await page.title()).not.toBe('taken')
})

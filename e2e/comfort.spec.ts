import { expect, test } from './support/test'

const digest = '/digests/us-china/2026-02-12'
const pages = [
  '/',
  digest,
  '/search',
  '/archive',
  '/archive/2026/02',
  '/outlets',
  '/outlets/registered',
  '/subscribe',
  '/corrections',
  '/record',
  '/about',
]

test.describe('at 360 pixels without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })

  test('search, archive, outlets, subscribe and corrections are found from every page', async ({
    page,
    standingPaper,
  }) => {
    for (const path of [...pages, '/no-such-page']) {
      await page.goto(standingPaper.url + path)
      const sections = page.getByRole('navigation', { name: 'Sections' })
      for (const name of ['Archive', 'Outlets', 'Subscribe', 'Corrections'])
        await expect(sections.getByRole('link', { name, exact: true }), `${name} on ${path}`).toBeInViewport()
      await expect(page.getByRole('searchbox', { name: 'Search', exact: true }), path).toBeInViewport()
    }
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Corrections' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Corrections' })).toBeVisible()
    await expect(page.locator('[aria-current=page]')).toHaveText('Corrections')
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('tariffs')
    await page.getByRole('searchbox', { name: 'Search', exact: true }).press('Enter')
    await expect(page.getByRole('heading', { level: 2 })).toContainText('for “tariffs”')
  })
})

test('a chosen theme is kept, and is there before anything is painted', async ({ page, standingPaper }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(standingPaper.url + digest)
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.body) return
      seen.disconnect()
      Object.assign(window, { firstScheme: getComputedStyle(document.documentElement).colorScheme })
    })
    seen.observe(document, { childList: true, subtree: true })
  })
  for (const path of [digest, '/', '/archive']) {
    await page.goto(standingPaper.url + path)
    expect(await page.evaluate(() => Reflect.get(window, 'firstScheme')), path).toBe('dark')
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  }
  await page.getByRole('radio', { name: 'Auto' }).check()
  await page.reload()
  expect(await page.evaluate(() => Reflect.get(window, 'firstScheme'))).toBe('light dark')
})

test('the first thing a keyboard meets skips to the content', async ({ page, standingPaper }) => {
  await page.goto(standingPaper.url + digest)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('the focus goes through a page in its order, and can be seen everywhere', async ({ page, standingPaper }) => {
  for (const path of ['/', digest, '/search?q=trade']) {
    await page.goto(standingPaper.url + path)
    const faults = await page.evaluate(() => {
      const order = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')]
      const jumping = order.filter((element) => element.tabIndex > 0)
      return jumping.map((element) => element.outerHTML)
    })
    expect(faults, path).toEqual([])
    const seen: (string | undefined)[] = []
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab')
      seen.push(
        await page.evaluate(() => {
          const element = document.activeElement
          if (element === document.body) return undefined
          const { outlineStyle, outlineWidth } = element
            ? getComputedStyle(element)
            : { outlineStyle: '', outlineWidth: '' }
          return outlineStyle === 'none' || outlineWidth === '0px' ? element?.outerHTML.slice(0, 200) : undefined
        }),
      )
    }
    expect(seen.filter(Boolean), path).toEqual([])
  }
})

test.describe('for who asked for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves', async ({ page, standingPaper }) => {
    for (const path of ['/', digest]) {
      await page.goto(standingPaper.url + path)
      await page.locator('.nameplate').hover()
      const moving = await page.evaluate(() => document.getAnimations().length)
      const smooth = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)
      expect([moving, smooth], path).toEqual([0, 'auto'])
    }
  })
})

for (const width of [360, 768, 1280])
  test(`text at 200 % loses nothing at ${width} pixels`, async ({ page, standingPaper }) => {
    await page.setViewportSize({ width, height: 800 })
    // As the reader's own setting would, so that media queries in rem follow.
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    for (const path of [...pages, '/outlets/south-china-morning-post', '/topics/us-china', '/search?q=trade']) {
      await page.goto(standingPaper.url + path)
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
      const faults = await page.evaluate(() => {
        const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
          const { overflowX, overflowY, position } = getComputedStyle(element)
          const hidden = (value: string) => value === 'hidden' || value === 'clip'
          if (position === 'absolute' || !element.textContent?.trim() || element.clientWidth < 2) return false
          return (
            (hidden(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hidden(overflowY) && element.scrollHeight > element.clientHeight + 1)
          )
        })
        const sideways = document.documentElement.scrollWidth - window.innerWidth
        return [
          ...cut.map((element) => element.outerHTML.slice(0, 160)),
          ...(sideways > 0 ? [`${sideways} too wide`] : []),
        ]
      })
      expect(faults, path).toEqual([])
    }
  })

test('whatever is written in another script says in which language', async ({ page, standingPaper }) => {
  const more = ['/digests/us-china/2026-02-05', '/outlets/xinhua', '/search?q=新华网', '/search?q=华网&outlet=xinhua']
  for (const path of [...pages, ...more]) {
    await page.goto(standingPaper.url + path)
    const mute = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (texts.nextNode()) {
        const { textContent, parentElement } = texts.currentNode
        const isRead = parentElement?.closest('script, style, title') === null
        const language = parentElement?.closest<HTMLElement>('[lang]')?.lang ?? ''
        if (
          isRead &&
          /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(textContent ?? '')
        )
          if (!/^(zh|ja|ko)/.test(language)) found.push(`${language}: ${textContent}`)
      }
      return found
    })
    expect(mute, path).toEqual([])
  }
})

import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/test'

const digest = '/digests/us-china/2026-02-12'
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')

test('j and k go through highlights and headlines, and Enter opens', async ({ page, standingPaper }) => {
  await page.goto(standingPaper.url + digest)
  await page.keyboard.press('j')
  expect(await focused(page)).toBe('#overall-1')
  await page.keyboard.press('j')
  expect(await focused(page)).toBe('#overall-2')
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('j')
  expect(await focused(page)).toMatch(/^#(us|china)-1$/)
  await page.keyboard.press('k')
  expect(await focused(page)).toBe('#overall-5')
  await page.goto(`${standingPaper.url}/archive/2026/02`)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/digests\/us-china\/2026-02-05$/)
})

test('/ goes to the search of the page, or to the one in its head', async ({ page, standingPaper }) => {
  for (const [path, field] of [
    [digest, 'header [type=search]'],
    ['/search', '#query'],
  ] as const) {
    await page.goto(standingPaper.url + path)
    await page.keyboard.press('/')
    await expect(page.locator(field)).toBeFocused()
    await page.keyboard.type('j/k?')
    await expect(page.locator(field)).toHaveValue('j/k?')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

test('? opens a dialog that names the keys, holds the focus, and gives it back', async ({ page, standingPaper }) => {
  await page.goto(standingPaper.url + digest)
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  await expect(dialog.getByText('search', { exact: true })).toBeVisible()
  await expectAccessible(page, { within: 'dialog' })
  await page.keyboard.press('j')
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await focused(page)).toBe('#overall-1')
})

test('no key with a modifier is taken, and all can be turned off for good', async ({ page, standingPaper }) => {
  await page.goto(standingPaper.url + digest)
  await page.evaluate(() => {
    Object.assign(window, { taken: [] as string[] })
    window.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) (Reflect.get(window, 'taken') as string[]).push(event.key)
    })
  })
  for (const modifiers of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
    for (const key of ['j', 'k', '/', '?', 'f', 'l'])
      await page.evaluate(
        ([init]) =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
        [{ ...modifiers, key }],
      )
  for (const key of ['a', 'Tab', ' ', 'ArrowDown', "'", 'Backspace']) await page.keyboard.press(key)
  expect(await page.evaluate(() => Reflect.get(window, 'taken'))).toEqual([])
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('checkbox', { name: 'Single-key shortcuts are on' }).uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.reload()
  for (const key of ['j', '/', '?']) await page.keyboard.press(key)
  await expect(page).toHaveURL(standingPaper.url + digest)
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await focused(page)).toBe('')
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(page.getByRole('checkbox', { name: 'Single-key shortcuts are on' })).not.toBeChecked()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('nothing promises keys that are not there', async ({ page, standingPaper }) => {
    await page.goto(standingPaper.url + digest)
    await expect(page.getByText('Keyboard shortcuts').filter({ visible: true })).toHaveCount(0)
  })
})

import { expect, test, vi } from 'vitest'
import { SearchBox } from '@/components/search/search-box'
import { ThemeChoice } from '@/components/ui/theme-choice'
import { article, openPage, type Page } from './open-page'

const checked = ({ document }: Page, name: string) =>
  [...document.querySelectorAll(`input[name=${name}]:checked`)].map((input) => input.getAttribute('value') ?? 'on')
const focused = ({ document }: Page) => document.activeElement?.getAttribute('href')

test('a chosen theme stands before there is a body, and its button is pressed', () => {
  const page = openPage(article, { stored: { theme: 'dark' } })
  expect([page.theme, checked(page, 'theme')]).toEqual(['dark', ['dark']])
  for (const theme of ['auto', 'sepia"', '']) {
    const other = openPage(article, { stored: { theme } })
    expect([other.theme, checked(other, 'theme')]).toEqual([null, ['auto']])
  }
})

test('a theme is taken at once and kept; auto is the system’s again, and keeps nothing', () => {
  const page = openPage(article)
  page.find('input[value=light]').click()
  expect([page.root.getAttribute('data-theme'), page.window.localStorage.getItem('theme')]).toEqual(['light', 'light'])
  page.find('input[value=auto]').click()
  expect([page.root.getAttribute('data-theme'), page.window.localStorage.getItem('theme')]).toEqual([null, null])
})

test('where storage is refused, theme and keys work for as long as the page is open', () => {
  const page = openPage(article, { stored: 'refused' })
  page.find('input[value=dark]').click()
  expect(page.root.getAttribute('data-theme')).toBe('dark')
  page.find('input[name=keys]').click()
  expect(page.press('j')).toBe(false)
  page.find('input[name=keys]').click()
  expect(page.press('j')).toBe(true)
})

test('j and k go through headlines and highlights, and stay at the ends', () => {
  const page = openPage(article)
  const passed = ['j', 'j', 'j', 'k', 'k'].map((key) => {
    page.press(key)
    return focused(page)
  })
  expect(passed).toEqual(['/topics/us-china', '#us-1', '#us-2', '#us-1', '/topics/us-china'])
  page.press('k')
  expect(focused(page)).toBe('/topics/us-china')
})

test('? and the button open the list of keys; while it is open no key is taken', () => {
  for (const opener of [(page: Page) => page.press('?'), (page: Page) => page.find('[data-command=keys]').click()]) {
    const page = openPage(article)
    opener(page)
    expect(page.find('dialog').hasAttribute('open')).toBe(true)
    expect(['j', 'k', '/', '?'].map((key) => page.press(key))).toEqual([false, false, false, false])
  }
})

test('/ goes to the search field of the page, or to the page that has one', () => {
  const page = openPage(<SearchBox text="trade" longest={100} />)
  expect(page.press('/')).toBe(false)
  const withBoth = openPage(
    <>
      {article}
      <SearchBox text="trade" longest={100} />
    </>,
  )
  expect(withBoth.press('/')).toBe(true)
  expect(withBoth.document.activeElement?.id).toBe('query')
  const elsewhere = openPage(article)
  const assign = vi.spyOn(elsewhere.window.location, 'assign').mockImplementation(() => {})
  elsewhere.press('/')
  expect(assign).toHaveBeenCalledWith('/search#query')
})

test('no key is taken with a modifier, while somebody types, once turned off, or without a list of keys', () => {
  const page = openPage(
    <>
      {article}
      <SearchBox text="" longest={100} />
      <p contentEditable suppressContentEditableWarning />
    </>,
  )
  for (const init of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
    expect(page.press('j', init), JSON.stringify(init)).toBe(false)
  for (const field of ['#query', '[contenteditable]', 'input[value=dark]'])
    expect(page.press('j', {}, page.find(field)), field).toBe(false)
  for (const key of ['a', 'Tab', ' ', 'constructor']) expect(page.press(key), key).toBe(false)
  page.find('input[name=keys]').click()
  expect([page.press('j'), page.window.localStorage.getItem('keys')]).toEqual([false, 'off'])
  const next = openPage(article, { stored: { keys: 'off' } })
  expect([next.press('j'), checked(next, 'keys')]).toEqual([false, []])
  expect(openPage(<ThemeChoice />).press('?')).toBe(false)
})

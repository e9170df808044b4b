import { expect, test } from 'vitest'
import { SearchBox } from '@/components/search/search-box'
import { ThemeChoice } from '@/components/ui/theme-choice'
import { article, type OpenPage, openPage } from '@/test/components/open-page'

const checked = ({ document }: OpenPage, name: string) =>
  [...document.querySelectorAll(`input[name=${name}]:checked`)].map((input) => input.getAttribute('value') ?? 'on')
const setKeys = (page: OpenPage) => {
  page.find('[data-command=keys]').click()
  page.find('input[name=keys]').click()
  page.find('dialog').removeAttribute('open')
}
const focused = ({ document }: OpenPage) => document.activeElement?.getAttribute('href')

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
  setKeys(page)
  expect(page.press('j')).toBe(false)
  setKeys(page)
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
  for (const opener of [
    (page: OpenPage) => page.press('?'),
    (page: OpenPage) => page.find('[data-command=keys]').click(),
  ]) {
    const page = openPage(article)
    opener(page)
    expect(page.find('dialog').hasAttribute('open')).toBe(true)
    expect(['j', 'k', '/', '?'].map((key) => page.press(key))).toEqual([false, false, false, false])
  }
})

test('/ goes to the page’s own search field, or to the one in its head', () => {
  const head = (
    <header>
      <input type="search" name="q" defaultValue="ships" />
    </header>
  )
  const elsewhere = openPage(
    <>
      {head}
      {article}
    </>,
  )
  expect(elsewhere.press('/')).toBe(true)
  expect(elsewhere.document.activeElement?.getAttribute('value')).toBe('ships')
  const withBoth = openPage(
    <>
      {head}
      {article}
      <SearchBox text="trade" longest={100} />
    </>,
  )
  expect(withBoth.press('/')).toBe(true)
  expect(withBoth.document.activeElement?.id).toBe('query')
  expect(openPage(<SearchBox text="trade" longest={100} />).press('/')).toBe(false)
})

test('no key is taken with a modifier, while somebody types, once turned off, or without the button for their list', () => {
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
  setKeys(page)
  expect([page.press('j'), page.window.localStorage.getItem('keys')]).toEqual([false, 'off'])
  const next = openPage(article, { stored: { keys: 'off' } })
  expect(next.press('j')).toBe(false)
  next.find('[data-command=keys]').click()
  expect(checked(next, 'keys')).toEqual([])
  expect(openPage(<ThemeChoice />).press('?')).toBe(false)
})

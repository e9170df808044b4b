import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { Window } from 'happy-dom'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ReaderTools } from '@/components/record/reader-tools'
import { SearchBox } from '@/components/search/search-box'
import { CopyButton } from '@/components/subscribe/copy-button'
import { ShortcutsButton } from '@/components/ui/shortcuts'
import { ThemeChoice } from '@/components/ui/theme-choice'

// public/paper.js, run as a browser runs it: before there is a body, in a page made of the real components.
const script = readFileSync('public/paper.js', 'utf8')

const canonical = 'https://paper.example/digests/us-china/2026-02-12'
const highlight = (id: string) => (
  <li key={id} id={id} className="anchored">
    Text{' '}
    <a href={`#${id}`} className="anchor">
      #
    </a>
  </li>
)
const article = (
  <>
    <main>
      <h2>
        <a href="/topics/us-china">US vs China</a>
      </h2>
      <ul>{['us-1', 'us-2'].map(highlight)}</ul>
    </main>
    <ThemeChoice />
    <ShortcutsButton />
  </>
)

interface Settings {
  /** What the browser's storage holds; `refused` where it lets nobody in. */
  readonly stored?: Readonly<Record<string, string>> | 'refused'
  /** What the browser has to offer besides. */
  readonly offers?: Readonly<Record<string, unknown>>
}

function open(page: ReactNode, { stored = {}, offers = {} }: Settings = {}) {
  const window = new Window({
    url: `${canonical}?utm_source=mail`,
    settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
  })
  const { document } = window
  Object.assign(window, { setTimeout, clearTimeout })
  for (const [name, value] of Object.entries(offers)) Object.defineProperty(window.navigator, name, { value })
  if (stored === 'refused')
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('refused')
      },
    })
  else for (const [name, value] of Object.entries(stored)) window.localStorage.setItem(name, value)
  document.head.innerHTML = `<link rel="canonical" href="${canonical}">`
  document.body.remove()
  window.eval(script)
  const root = document.documentElement
  const theme = root.getAttribute('data-theme')
  root.append(document.createElement('body'))
  document.body.innerHTML = renderToStaticMarkup(page)
  document.dispatchEvent(new window.Event('DOMContentLoaded'))
  const find = (selector: string) => {
    const found = document.querySelector(selector)
    if (!(found instanceof window.HTMLElement)) throw new Error(`nothing is ${selector}`)
    return found
  }
  const press = (key: string, init = {}, at = document.activeElement ?? document.body) => {
    const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
    at.dispatchEvent(event)
    return event.defaultPrevented
  }
  const type = (text: string) => {
    const input = find('#query') as unknown as HTMLInputElement
    input.value = text
    find('#query').dispatchEvent(new window.Event('input', { bubbles: true }))
  }
  return { window, document, root, theme, find, press, type }
}
type Page = ReturnType<typeof open>

const checked = ({ document }: Page, name: string) =>
  [...document.querySelectorAll(`input[name=${name}]:checked`)].map((input) => input.getAttribute('value') ?? 'on')
const focused = ({ document }: Page) => document.activeElement?.getAttribute('href')
const notice = ({ document }: Page) => document.querySelector('.notice')?.textContent
/** Turns the keys off, or on again, in their list. */
const setKeys = (page: Page) => {
  page.find('[data-command=keys]').click()
  page.find('input[name=keys]').click()
  page.find('dialog').removeAttribute('open')
}
const clipboard = (writeText = vi.fn(async (_: string) => {})) => ({ offers: { clipboard: { writeText } }, writeText })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('weighs less than 4 kB on the wire, and has no way to make HTML or code of text', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(4_000)
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(/)
  expect(script).not.toMatch(/setAttribute\(\s*['"](style|on)|\bimport\b/)
})

test('a chosen theme stands before there is a body, and its button is pressed', () => {
  const page = open(article, { stored: { theme: 'dark' } })
  expect([page.theme, checked(page, 'theme')]).toEqual(['dark', ['dark']])
  for (const theme of ['auto', 'sepia"', '']) {
    const other = open(article, { stored: { theme } })
    expect([other.theme, checked(other, 'theme')]).toEqual([null, ['auto']])
  }
})

test('a theme is taken at once and kept; auto is the system’s again, and keeps nothing', () => {
  const page = open(article)
  page.find('input[value=light]').click()
  expect([page.root.getAttribute('data-theme'), page.window.localStorage.getItem('theme')]).toEqual(['light', 'light'])
  page.find('input[value=auto]').click()
  expect([page.root.getAttribute('data-theme'), page.window.localStorage.getItem('theme')]).toEqual([null, null])
})

test('where storage is refused, theme and keys work for as long as the page is open', () => {
  const page = open(article, { stored: 'refused' })
  page.find('input[value=dark]').click()
  expect(page.root.getAttribute('data-theme')).toBe('dark')
  setKeys(page)
  expect(page.press('j')).toBe(false)
  setKeys(page)
  expect(page.press('j')).toBe(true)
})

test('says that it runs, and whether the browser can share', () => {
  expect(open(article).root.hasAttribute('data-script')).toBe(true)
  expect(open(article).root.hasAttribute('data-share')).toBe(false)
  expect(open(article, { offers: { share: vi.fn() } }).root.hasAttribute('data-share')).toBe(true)
})

test('whatever only the script can answer stands where nothing is shown until it runs', () => {
  const { document } = open(
    <>
      {article}
      <ReaderTools />
      <CopyButton text="x" name="x" />
    </>,
  )
  const answered = [...document.querySelectorAll('[data-command], [name=theme]')]
  expect(answered).toHaveLength(3 + 1 + 3 + 1)
  expect(answered.filter((each) => !each.closest('.scripted')).map((each) => each.outerHTML)).toEqual([])
})

test('j and k go through headlines and highlights, and stay at the ends', () => {
  const page = open(article)
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
    const page = open(article)
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
  const elsewhere = open(
    <>
      {head}
      {article}
    </>,
  )
  expect(elsewhere.press('/')).toBe(true)
  expect(elsewhere.document.activeElement?.getAttribute('value')).toBe('ships')
  const withBoth = open(
    <>
      {head}
      {article}
      <SearchBox text="trade" longest={100} />
    </>,
  )
  expect(withBoth.press('/')).toBe(true)
  expect(withBoth.document.activeElement?.id).toBe('query')
  expect(open(<SearchBox text="trade" longest={100} />).press('/')).toBe(false)
})

test('no key is taken with a modifier, while somebody types, once turned off, or without the button for their list', () => {
  const page = open(
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
  const next = open(article, { stored: { keys: 'off' } })
  expect(next.press('j')).toBe(false)
  next.find('[data-command=keys]').click()
  expect(checked(next, 'keys')).toEqual([])
  expect(open(<ThemeChoice />).press('?')).toBe(false)
})

test('the page’s own address is copied, shared and printed', async () => {
  const { writeText, offers } = clipboard()
  // A reader who closes the system's dialog makes it fail: that is caught.
  const caught = vi.fn()
  const share = vi.fn(() => ({ catch: caught }))
  const page = open(<ReaderTools />, { offers: { ...offers, share } })
  page.find('[data-command=copy]').click()
  await vi.waitFor(() => expect(notice(page)).toBe('Link copied'))
  expect(writeText).toHaveBeenCalledExactlyOnceWith(canonical)
  expect(page.find('.notice').getAttribute('role')).toBe('status')
  vi.advanceTimersByTime(1_600)
  expect(notice(page)).toBe('')
  page.find('[data-command=share]').click()
  expect(share).toHaveBeenCalledWith({ title: page.document.title, url: canonical })
  expect(caught).toHaveBeenCalledOnce()
  const print = vi.fn()
  Object.assign(page.window, { print })
  page.find('[data-command=print]').click()
  expect(print).toHaveBeenCalledOnce()
})

test('without a clipboard the reader is told what to do', async () => {
  const page = open(
    <>
      <ReaderTools />
      <CopyButton text="https://paper.example/feed.xml" name="RSS feed" />
    </>,
    { offers: { clipboard: undefined } },
  )
  page.find('[data-command=copy]').click()
  await vi.waitFor(() => expect(notice(page)).toBe('Copy it from the address bar'))
  page.find('[data-command=copy-text]').click()
  await vi.waitFor(() => expect(page.find('[data-command=copy-text]').textContent).toBe('Select it and copy: RSS feed'))
})

test('a highlight’s mark copies its address, where the page’s address can be copied at all', async () => {
  const { writeText, offers } = clipboard()
  const page = open(
    <>
      {article}
      <ReaderTools />
    </>,
    { offers },
  )
  page.find('a[href="#us-2"]').click()
  await vi.waitFor(() => expect(notice(page)).toBe('Link copied'))
  expect(writeText).toHaveBeenCalledExactlyOnceWith(`${canonical}#us-2`)
  page.find('a[href="#us-2"]').dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, metaKey: true }))
  const earlier = open(article, { offers })
  earlier.find('a[href="#us-2"]').click()
  expect(writeText).toHaveBeenCalledOnce()
})

test('a feed’s button copies its address, says so, and is as before after a while', async () => {
  const { writeText, offers } = clipboard()
  const page = open(<CopyButton text="https://paper.example/feed.xml" name="RSS feed" />, { offers })
  const button = page.find('button')
  button.click()
  await vi.waitFor(() => expect(button.textContent).toBe('Copied: RSS feed'))
  expect(writeText).toHaveBeenCalledExactlyOnceWith('https://paper.example/feed.xml')
  vi.advanceTimersByTime(2_500)
  expect(button.textContent).toBe('Copy: RSS feed')
})

const offered = ({ document }: Page) =>
  [...document.querySelectorAll('#suggestions option')].map((option) => option.getAttribute('value'))

test('suggestions are asked for when the typing pauses, each offered once, as text', async () => {
  const page = open(<SearchBox text="" longest={100} />)
  const hostile = '<b>tariffs</b>'
  const json = async () => ({ queries: ['tariffs', hostile], outlets: [{ name: 'tariffs' }, { name: '新华网' }] })
  const fetch = vi.fn(async (_: string, __: { signal: AbortSignal }) => ({ json }))
  Object.assign(page.window, { fetch })
  page.type('t')
  page.type('ta')
  vi.advanceTimersByTime(149)
  page.type('tar & 新')
  vi.advanceTimersByTime(149)
  expect(fetch).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(fetch.mock.calls.map(([address]) => address)).toEqual([`/search/suggest?q=${encodeURIComponent('tar & 新')}`])
  await vi.waitFor(() => expect(offered(page)).toEqual(['tariffs', hostile, '新华网']))
  expect(page.document.querySelector('#suggestions b')).toBeNull()
  page.type(' t')
  expect(offered(page)).toEqual([])
  expect(fetch.mock.calls[0]?.[1].signal.aborted).toBe(true)
})

test('what was asked before the last letter is dropped, and no answer is no fault', async () => {
  const page = open(<SearchBox text="" longest={100} />)
  const fetch = vi.fn(async (_: string, __: { signal: AbortSignal }) => ({ json: async () => ({ error: 'busy' }) }))
  Object.assign(page.window, { fetch })
  page.type('ta')
  vi.advanceTimersByTime(150)
  page.type('tar')
  expect(fetch.mock.calls[0]?.[1].signal.aborted).toBe(true)
  await vi.advanceTimersByTimeAsync(150)
  expect(fetch).toHaveBeenCalledTimes(2)
  expect(offered(page)).toEqual([])
})

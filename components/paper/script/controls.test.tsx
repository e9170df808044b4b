import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ReaderTools } from '@/components/record/reader-tools'
import { SearchBox } from '@/components/search/search-box'
import { CopyButton } from '@/components/subscribe/copy-button'
import { article, canonical, type OpenPage, openPage, script } from '@/test/components/open-page'

const notice = ({ document }: OpenPage) => document.querySelector('.notice')?.textContent
const clipboard = (writeText = vi.fn(async (_: string) => {})) => ({ offers: { clipboard: { writeText } }, writeText })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('weighs less than 4 kB on the wire, and has no way to make HTML or code of text', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThan(4_000)
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(/)
  expect(script).not.toMatch(/setAttribute\(\s*['"](style|on)|\bimport\b/)
})

test('says that it runs, and whether the browser can share', () => {
  expect(openPage(article).root.hasAttribute('data-script')).toBe(true)
  expect(openPage(article).root.hasAttribute('data-share')).toBe(false)
  expect(openPage(article, { offers: { share: vi.fn() } }).root.hasAttribute('data-share')).toBe(true)
})

test('whatever only the script can answer stands where nothing is shown until it runs', () => {
  const { document } = openPage(
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

test('the page’s own address is copied, shared and printed', async () => {
  const { writeText, offers } = clipboard()
  // Closing the system's dialog rejects the promise: that must be caught.
  const caught = vi.fn()
  const share = vi.fn(() => ({ catch: caught }))
  const page = openPage(<ReaderTools />, { offers: { ...offers, share } })
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
  const page = openPage(
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
  const page = openPage(
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
  const earlier = openPage(article, { offers })
  earlier.find('a[href="#us-2"]').click()
  expect(writeText).toHaveBeenCalledOnce()
})

test('a feed’s button copies its address, says so, and is as before after a while', async () => {
  const { writeText, offers } = clipboard()
  const page = openPage(<CopyButton text="https://paper.example/feed.xml" name="RSS feed" />, { offers })
  const button = page.find('button')
  button.click()
  await vi.waitFor(() => expect(button.textContent).toBe('Copied: RSS feed'))
  expect(writeText).toHaveBeenCalledExactlyOnceWith('https://paper.example/feed.xml')
  vi.advanceTimersByTime(2_500)
  expect(button.textContent).toBe('Copy: RSS feed')
})

const offered = ({ document }: OpenPage) =>
  [...document.querySelectorAll('#suggestions option')].map((option) => option.getAttribute('value'))

test('suggestions are asked for when the typing pauses, each offered once, as text', async () => {
  const page = openPage(<SearchBox text="" longest={100} />)
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
  const page = openPage(<SearchBox text="" longest={100} />)
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

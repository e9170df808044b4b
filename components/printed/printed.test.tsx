import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { Printed } from './printed'

const page = (
  <Printed>
    <p title={'"<'}>新华网 &amp; &lt;b&gt;</p>
  </Printed>
)
const printed = '<p title="&quot;&lt;">新华网 &amp; &lt;b&gt;</p>'

const Later = async () => <p>Later</p>

function setUp(sheets: Map<string, string> | undefined) {
  vi.stubGlobal('window', undefined)
  vi.stubGlobal('parallaxPress', { toHtml: renderToStaticMarkup, sheets: () => sheets })
}
afterEach(() => vi.unstubAllGlobals())

test('is kept with the request by the hash of what it says, and sent as it was printed', () => {
  const sheets = new Map<string, string>()
  setUp(sheets)
  const sent = renderToStaticMarkup(page)
  expect([...sheets.values()]).toEqual([printed])
  const [hash] = sheets.keys()
  expect(sent).toBe(`<div class="contents" data-printed="${hash}">${printed}</div>`)
  expect(renderToStaticMarkup(page)).toBe(sent)
})

test('stays what it was where nothing prints, or for no request', () => {
  expect(renderToStaticMarkup(page)).toBe(printed)
  setUp(undefined)
  expect(renderToStaticMarkup(page)).toBe(printed)
})

test('no page is sent with a hole where something printed should be', () => {
  setUp(Object.assign(new Map(), { get: () => undefined }))
  expect(() => renderToStaticMarkup(page)).toThrow('is not at hand')
})

test('what has to be waited for is not printed', () => {
  setUp(new Map())
  const waiting = (
    <Printed>
      <Later />
    </Printed>
  )
  expect(() => renderToStaticMarkup(waiting)).toThrow()
})

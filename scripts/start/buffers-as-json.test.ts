import { describe, expect, test } from 'vitest'
import './buffers-as-json.mjs'

describe('a Buffer written as JSON in the serving process', () => {
  test('is one text that holds every byte', () => {
    const bytes = Buffer.from('新华网 and more', 'utf8')
    const { type, base64 } = JSON.parse(JSON.stringify({ bytes })).bytes
    expect({ type, text: Buffer.from(base64, 'base64').toString() }).toEqual({
      type: 'Buffer',
      text: '新华网 and more',
    })
  })

  test('is hardly longer than its bytes', () => {
    const bytes = Buffer.alloc(90_000, 'x')
    expect(JSON.stringify(bytes).length).toBeLessThan(1.4 * bytes.length)
  })
})

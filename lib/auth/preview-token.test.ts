import { describe, expect, test } from 'vitest'
import { idInToken, isTokenOf, previewToken } from './preview-token'

const link = {
  id: '3f0c8f0e-6a3b-4a0e-9a55-0c2b5d1f7e11',
  slug: 'us-china/2026-02-01',
  expiresAt: new Date('2026-03-01T12:00:00Z'),
}
const token = previewToken(link)

describe('a preview link’s token', () => {
  test('names its link, and is the same whenever it is printed', () => {
    expect(token).toMatch(/^[\w-]{64}$/)
    expect(idInToken(token)).toBe(link.id)
    expect(previewToken({ ...link })).toBe(token)
    expect(isTokenOf(token, link)).toBe(true)
  })

  test('is no other link’s, of the same document or another, and not one with another end', () => {
    const id = '3f0c8f0e-6a3b-4a0e-9a55-0c2b5d1f7e12'
    for (const other of [
      { ...link, id },
      { ...link, slug: 'us-china/2026-02-02' },
      { ...link, expiresAt: new Date('2027-03-01T12:00:00Z') },
    ])
      expect(isTokenOf(token, other)).toBe(false)
    const grafted = previewToken({ ...link, id }).slice(0, 21) + token.slice(21)
    expect(isTokenOf(grafted, { ...link, id })).toBe(false)
  })

  test('is broken by any letter changed, cut off or added', () => {
    for (let at = 0; at < token.length; at++) {
      const letter = token[at] === 'A' ? 'B' : 'A'
      expect(isTokenOf(token.slice(0, at) + letter + token.slice(at + 1), link), `letter ${at}`).toBe(false)
    }
    for (const other of ['', token.slice(0, -1), `${token}A`, token.slice(0, 22)]) {
      expect(isTokenOf(other, link)).toBe(false)
      expect(idInToken(other)).toBeUndefined()
    }
    expect(idInToken(`${token.slice(0, 63)}%`)).toBeUndefined()
  })
})

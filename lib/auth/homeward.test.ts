import { describe, expect, test } from 'vitest'
import { homeward } from './homeward'

const site = 'https://paper.example'

describe('after signing in', () => {
  test.each([
    ['/admin/digests/us-china/2026-01-21?from=list#top', '/admin/digests/us-china/2026-01-21?from=list#top'],
    ['https://paper.example/admin/log', '/admin/log'],
    ['admin', '/admin'],
  ])('%s is ours', (wanted, path) => expect(homeward(wanted, site)).toBe(path))

  test.each([
    '//evil',
    '/\\evil',
    '\\\\evil',
    '/\t/evil',
    'https://evil.example/admin',
    'https://paper.example.evil/admin',
    'http://paper.example/admin',
    'https://paper.example//evil',
    '/.//evil',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'http://[',
    '/sign-in?callbackUrl=/sign-in',
    '/api/auth/signout',
    '/',
    '',
    `/${'a'.repeat(3000)}`,
    undefined,
    null,
  ])('%j stays home', (wanted) => expect(homeward(wanted, site)).toBe('/admin'))
})

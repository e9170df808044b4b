import { expect, test } from 'vitest'
import { plainTitle } from './plain-title'

test.each([
  ['<b>China</b> &amp; the US', 'China & the US'],
  ['Q&amp;amp;A: tariffs', 'Q&A: tariffs'],
  ['&lt;b&gt;Talks&lt;/b&gt; resume', 'Talks resume'],
  ['A < B, and R&D', 'A < B, and R&D'],
  ['China&#8217;s &ldquo;plan&rdquo;&nbsp;in&#x2009;short', 'China’s “plan” in short'],
  ['Talks<script>alert(1)</script> resume<style>p{}</style>', 'Talks resume'],
  ['Line one<br>line two\n\tand three', 'Line one line two and three'],
  ['<img src=x onerror=alert(1)>Talks', 'Talks'],
  ['Talks <!-- secret -->resume', 'Talks resume'],
  ['<a href="javascript:alert(1)">Talks</a>', 'Talks'],
  ['新华网：<em>贸易</em>', '新华网：贸易'],
  ['bidi \u202Eevil\u202C title\u200B', 'bidi evil title'],
])('%s', (markup, plain) => expect(plainTitle(markup)).toBe(plain))

test('a megabyte of open tags ends in time', () => {
  expect(plainTitle('<b'.repeat(500_000)).length).toBeLessThan(10_001)
})

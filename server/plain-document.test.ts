import { expect, test } from 'vitest'
import { plainDocument } from './plain-document'

test('what is for Next’s scripts is taken out, and all that a reader sees stays, byte for byte', () => {
  const html =
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
    '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin="" type="font/woff2"/>' +
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
    '<link rel="expect" href="#_R_" blocking="render"/>' +
    '<script src="/_next/static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/>' +
    '<script src="/paper.js?v=1"></script><title>a</title></head><body><div hidden=""><!--$--><!--/$--></div>' +
    '<p title="a &gt; b">1<!-- --> of <!-- -->2 &lt;script&gt;x&lt;/script&gt; &lt;!-- y --&gt;</p>' +
    '<script type="application/ld+json">{"a":"\\u003cscript>"}</script>' +
    '<script>self.__next_f.push([1,"a > b"])</script><script id="_R_">requestAnimationFrame(function(){})</script></body></html>'
  expect(plainDocument(html)).toBe(
    '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
      '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin="" type="font/woff2"/>' +
      '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>' +
      '<script src="/paper.js?v=1"></script><title>a</title></head><body>' +
      '<p title="a &gt; b">1 of 2 &lt;script&gt;x&lt;/script&gt; &lt;!-- y --&gt;</p>' +
      '<script type="application/ld+json">{"a":"\\u003cscript>"}</script></body></html>',
  )
})

test.each(['<template id="B:0"></template><p>Loading</p>', '<div hidden="" id="S:0"><p>What came late</p></div>'])(
  'a page with a hole in it is none: %s',
  (html) => {
    expect(() => plainDocument(html)).toThrow('came late')
  },
)

/**
 * Removes Next's scripts, their data and React's markers from a public page; links, forms and text work without, and
 * public/paper.js has the rest. Next escapes `<` and `>` everywhere, so that tags can be found by brackets. Throws
 * where a script would fill in a part: better no page than one with a hole.
 */
export function plainDocument(html: string): string {
  const plain = html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) => (isOurs(attributes) ? script : ''))
    .replace(/<!--(?!\[)[\s\S]*?-->/g, '')
    .replace(/<link rel="(?:preload" as="script|modulepreload|expect)"[^>]*>/g, '')
    .replace(/<meta name="next-size-adjust"[^>]*>/g, '')
    .replaceAll('<div hidden=""></div>', '')
    .replace(/ data-precedence="[^"]*"/g, '')
  if (/<template id="[BP]:|<div hidden="" id="S:/.test(plain))
    throw new Error('A part of the page came late, to be put in its place by a script.')
  return plain
}

/** Data for machines, and our own script. */
const isOurs = (attributes: string): boolean =>
  /type="application\/ld\+json"/.test(attributes) || /src="\/paper\.js/.test(attributes)

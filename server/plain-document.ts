/**
 * A public page as Next sends it, made a plain document: what Next's scripts would need in the browser is taken out
 * (the scripts, the text once more as data for them, React's marks between texts). Links, forms and text work without
 * them; what is left of behaviour is in public/paper.js.
 *
 * Next writes this HTML itself and escapes `<` and `>` in every text and attribute, so that a tag can be told by its
 * brackets. Throws where a part of the page would be put in its place by a script only: better no page than one with
 * a hole in it.
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

/** Data for machines, and the one script of ours. */
const isOurs = (attributes: string): boolean =>
  /type="application\/ld\+json"/.test(attributes) || /src="\/paper\.js/.test(attributes)

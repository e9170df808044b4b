import type { Digest, Story } from '@/lib/digest/document'
import { identifyOutlet } from '@/lib/digest/outlets/registry'
import type { Finding, PreflightContext, Rule } from '../finding'

/** Figures in the front matter that the list of sources does not bear out. What readers see is always counted. */
export const declaredFigures: Rule = {
  id: 'declared-figures',
  looksFor: 'figures and outlets in the front matter that disagree with the list',
  check: (document, context) => (document.kind === 'digest' ? ofDigest(document, context) : ofStory(document, context)),
}

type Found = Omit<Finding, 'rule'>
const disagree = (field: string, message: string, evidence: readonly string[] = []): Found => ({
  level: 'warn',
  message,
  evidence,
  place: { kind: 'field', field },
})

function ofDigest(digest: Digest, { registry }: PreflightContext): Found[] {
  const { articleCount, byPerspective, outlets } = digest.declared
  const found: Found[] = []
  const compare = (field: string, declared: number | undefined, counted: number, of: string) => {
    if (declared !== undefined && declared !== counted) {
      found.push(disagree(field, `${field} says ${declared}, the list holds ${counted}${of}.`))
    }
  }
  compare('articleCount', articleCount, digest.sources.length, ' sources')
  for (const { id, name, place, declaredCount, sources } of digest.perspectives) {
    compare(`perspectives[${place}].count`, declaredCount, sources.length, ` for ${name}`)
    compare(`${id}Sources`, byPerspective[id], sources.length, ` for ${name}`)
  }
  const slug = (name: string) => identifyOutlet(registry, name).slug
  const cited = new Set(digest.sources.map(({ outlet }) => slug(outlet)))
  const listed = new Set(outlets.map(slug))
  const tooMany = outlets.filter((name) => !cited.has(slug(name)))
  const missing = [...new Set(digest.sources.map(({ outlet }) => outlet))].filter((name) => !listed.has(slug(name)))
  if (outlets.length && (tooMany.length || missing.length)) {
    const evidence = [...tooMany.map((name) => `not cited: ${name}`), ...missing.map((name) => `not listed: ${name}`)]
    found.push(disagree('sources', 'The outlets in the front matter are not those of the list.', evidence))
  }
  return found
}

function ofStory(story: Story, { registry }: PreflightContext): Found[] {
  const declared = story.outlets.reduce((sum, { count }) => sum + count, 0)
  const found: Found[] = []
  if (story.outlets.length && declared !== story.articles.length) {
    found.push(disagree('outlets', `The outlets count ${declared} articles, the story holds ${story.articles.length}.`))
  }
  const slug = (name: string) => identifyOutlet(registry, name).slug
  const listed = new Set(story.outlets.map(({ name }) => slug(name)))
  const named = story.articles.flatMap(({ outlet }) => (outlet ? [outlet] : []))
  const unlisted = [...new Set(named)].filter((name) => !listed.has(slug(name)))
  if (story.outlets.length && unlisted.length) {
    found.push(disagree('outlets', 'An article names an outlet that the story does not list.', unlisted))
  }
  return found
}

/** What only a digest or a story of ours has: keys of its front matter, headings of its parts. */
const ownKeys = /^(?:topic|topicName|perspectives|articleCount|outlets|\w+Sources)[ \t]*:/m
const ownHeadings = /^##[ \t]+(?:Overall (?:Highlights|Summary)|Key Points|Articles in this Cluster|.+ Perspective\b)/im

/** Keys that Hugo, Jekyll and other generators of pages read. */
const generatorKeys =
  /^(?:layout|permalink|categories|tags|weight|menu|aliases|slug|url|linkTitle|taxonomies|cascade|type|excerpt|author|authors|lastmod|params)[ \t]*[:=]/m

const frontMatterOf = (text: string): string =>
  /^\uFEFF?(?:---|\+\+\+).*\n([\s\S]*?)\n(?:---|\+\+\+)/.exec(text)?.[1] ?? ''

/** Whether a text is meant to be a document of ours, right or wrong. */
export const claimsToBeOurs = (text: string): boolean => ownKeys.test(frontMatterOf(text)) || ownHeadings.test(text)

/** Whether a text is a page for another generator and nothing of ours. */
export const isForGenerator = (text: string): boolean =>
  generatorKeys.test(frontMatterOf(text)) && !claimsToBeOurs(text)

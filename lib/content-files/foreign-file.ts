const ownKeys = /^(?:topic|topicName|perspectives|articleCount|outlets|\w+Sources)[ \t]*:/m
const ownHeadings = /^##[ \t]+(?:Overall (?:Highlights|Summary)|Key Points|Articles in this Cluster|.+ Perspective\b)/im

const generatorKeys =
  /^(?:layout|permalink|categories|tags|weight|menu|aliases|slug|url|linkTitle|taxonomies|cascade|type|excerpt|author|authors|lastmod|params)[ \t]*[:=]/m

const frontMatterOf = (text: string): string =>
  /^\uFEFF?(?:---|\+\+\+).*\n([\s\S]*?)\n(?:---|\+\+\+)/.exec(text)?.[1] ?? ''

/** Meant as a document of ours, valid or not. */
export const claimsToBeOurs = (text: string): boolean => ownKeys.test(frontMatterOf(text)) || ownHeadings.test(text)

/** Another generator's page, not meant as a document of ours. */
export const isForGenerator = (text: string): boolean =>
  generatorKeys.test(frontMatterOf(text)) && !claimsToBeOurs(text)

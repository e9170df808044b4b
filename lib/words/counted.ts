/** `1 source`, `20 sources`; `2 stories`, where the plural is not made with an s. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`

/** `61 digests, 2 stories`; a kind with none is omitted. */
export const countedByKind = ({ digests, stories }: { readonly digests: number; readonly stories: number }): string =>
  [digests > 0 && counted(digests, 'digest'), stories > 0 && counted(stories, 'story', 'stories')]
    .filter(Boolean)
    .join(', ')

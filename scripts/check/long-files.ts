/** Files that may have more than 250 lines, each with the reason. */
export const longFiles: Readonly<Record<string, string>> = {
  'lib/newsstand/search.test.ts': 'every promise of search is asked of the same four documents, set up once',
}

/** Files that may have more than 250 lines, each with the reason. */
export const longFiles: Readonly<Record<string, string>> = {
  'lib/store/tables.ts': 'every table of the ledger in one place, as a reader of a query looks them up',
  'lib/newsstand/search.test.ts': 'every promise of search is asked of the same four documents, set up once',
  'scripts/faults/field-texts.ts': 'the forms of every kind of fault beside each other, as lists to be added to',
}

const reworded: readonly (readonly [RegExp, string])[] = [
  [
    /^“(.*)” contains (a table|a quotation|code), which is shown as it is: “/,
    'Under “$1” stands $2, which is shown as it is: “',
  ],
  [
    /^“(.*)” contains another heading, which is shown as it is: “/,
    'Under “$1” stands a heading below its own, which is shown as it is: “',
  ],
  [
    /^“(.*)” contains text that is not a source; it is shown as it is: “/,
    'Under “$1” stands what is no source, and is shown as it is: “',
  ],
  [/^(Source \d+ cannot be read: .*)\. Readers see the line as text/, '$1. The line is kept as it stands'],
  [/ is not a language; it is left out/, ' is no language; it is left out'],
  [/ is not a complete http or https address/, ' is no whole http or https address'],
  [/, but the list has (\d+); readers see \1/, ', but the list has $1; the figure of the list is shown'],
  [/^(\d+ of the sources) (?:is|are) not assigned to a perspective, from /, '$1 belong to no perspective, from '],
  [
    / has no count of its sources, so they cannot be assigned to a perspective/,
    ' does not say how many of the sources are its own, so they cannot be told apart',
  ],
  [
    /^unpublishAt is too early: it would be unpublished before it is published/,
    'It would leave the paper before it is in it: unpublishAt is too early',
  ],
  [/^A bullet is a task: (“.*”); its checkbox is not shown/, 'A bullet is a task still: $1; its box is not shown'],
  [
    /^A bullet refers to (“.*”), which is not defined; readers see it as text/,
    'A bullet names $1, which is defined nowhere; readers see the mark',
  ],
  [/ appears a second time; it is shown/, ' comes a second time; it is shown'],
  [/ matches no perspective of the front matter/, ' belongs to no perspective of the front matter'],
]

/** The message in the words of earlier versions: findings are matched by it, so that accepted warnings stay accepted. */
export const inEarlierWords = (message: string): string =>
  reworded.reduce((said, [pattern, was]) => said.replace(pattern, was), message)

import type { ErrorCode, YAMLError } from 'yaml'

const words: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'A value that begins with * must be in quotes.',
  BAD_DQ_ESCAPE: 'In double quotes a backslash must be written twice. Or use single quotes.',
  BAD_INDENT: 'This line is not indented as the lines around it are. Use the same number of spaces.',
  BAD_SCALAR_START: 'A value that begins with @ or ` must be in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'There is a second colon on this line. A value with a colon in it must be in quotes: title: "Talks: day two".',
  BLOCK_IN_FLOW: 'A list in [brackets] is opened here or above and not closed.',
  DUPLICATE_KEY: 'This key appears twice. Remove one of the two.',
  MISSING_CHAR: 'A quotation mark, a bracket, a comma or a colon is missing on this line or the one before it.',
  MULTILINE_IMPLICIT_KEY:
    'This line is neither “key: value” nor part of the value above it. Is a colon, or a quotation mark, missing?',
  MULTIPLE_DOCS: 'A line --- may appear only at the beginning and at the end.',
  NON_STRING_KEY: 'A key must be a plain word.',
  TAB_AS_INDENT: 'This line is indented with a tab. Use spaces.',
  TAG_RESOLVE_FAILED: 'A value that begins with ! must be in quotes.',
  UNEXPECTED_TOKEN: 'There is something after the value on this line. Put the whole value in quotes.',
}

const wordsByMessage: readonly (readonly [RegExp, string])[] = [
  [/^Flow (?:sequence|map)/, 'A list in [brackets] is opened here or above and not closed.'],
  [/Missing closing .quote/, 'A quotation mark is opened on this line or above, and not closed.'],
  [/Implicit map keys need to be followed/, 'There is no colon after the key. Write “key: value”.'],
]

/** A fault of the YAML library in one or two sentences; its own first line where we have none. */
export const yamlReason = ({ code, message }: Pick<YAMLError, 'code' | 'message'>): string =>
  wordsByMessage.find(([pattern]) => pattern.test(message))?.[1] ??
  words[code] ??
  message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ??
  message

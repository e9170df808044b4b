import { expect, test } from 'vitest'
import { marked } from './marked'

/** `[` and `]` mark the selection, `|` the caret. */
const after = (shown: string, sign = '**') => {
  const [from, to] = [shown.indexOf('['), shown.indexOf(']') - 1]
  const { text, caret } = marked(shown.replace(/[[\]]/g, ''), sign, [from, to])
  return `${text.slice(0, caret)}|${text.slice(caret)}`
}

test.each([
  ['a [word] here', 'a **word**| here'],
  ['a [word ]here', 'a **word** |here'],
  ['a **[word]** here', 'a word| here'],
  ['[新华网]', '**新华网**|'],
  ['a [] here', 'a **|** here'],
])('%j becomes %j', (shown, wanted) => expect(after(shown)).toBe(wanted))

test.each([
  ['a [word]', 'a *word*|'],
  ['a *[word]*', 'a word|'],
  ['a **[word]**', 'a ***word*|**'],
  ['a ***[word]***', 'a **word|**'],
])('italic: %j becomes %j', (shown, wanted) => expect(after(shown, '*')).toBe(wanted))

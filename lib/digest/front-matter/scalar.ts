import { parse, type Scalar } from 'yaml'

/** A text as YAML, quoted the way the old one was wherever that can be done safely. */
export function printScalar(value: string, old: Scalar | undefined): string {
  if (old?.type === 'PLAIN' && isSafePlain(value)) return value
  if (old?.type === 'QUOTE_SINGLE' && /^[^\p{Cc}\u2028\u2029\p{Cs}]*$/u.test(value))
    return `'${value.replaceAll("'", "''")}'`
  return quote(value)
}

/** A double-quoted YAML scalar: JSON's escapes are YAML's too. */
export const quote = (value: string): string =>
  JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

function isSafePlain(value: string): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .,;()'’–-]*$/u.test(value)) return false
  return parse(value) === value
}

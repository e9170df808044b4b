import { cleanText } from '../clean-text'

/** Why a text is no title of an article or a source, in words that follow “it”; undefined where it is one. */
export function faultOfTitle(title: string): string | undefined {
  if (/[\r\n\0]/.test(title)) return 'has a line break; a title is one line'
  return /[\p{L}\p{N}\p{S}]/u.test(cleanText(title)) ? undefined : 'is empty'
}

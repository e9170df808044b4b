import { cleanText } from '../clean-text'

/** In words that follow “it”; undefined for a valid title. */
export function faultOfTitle(title: string): string | undefined {
  if (/[\r\n\0]/.test(title)) return 'has a line break; a title is one line'
  return /[\p{L}\p{N}\p{S}]/u.test(cleanText(title)) ? undefined : 'is empty'
}

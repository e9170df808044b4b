import { setKey } from './front-matter-edit'
import { printScalar } from './scalar'

export const titleText = (text: string, title: string): string =>
  setKey(text, 'title', (old) => printScalar(title.trim(), old))

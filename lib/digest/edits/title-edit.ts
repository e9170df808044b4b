import { printScalar } from '../front-matter/scalar'
import { setKey } from './front-matter-edit'

export const titleText = (text: string, title: string): string =>
  setKey(text, 'title', (old) => printScalar(title.trim(), old))

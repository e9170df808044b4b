import type { Document } from './document'

/** The exact text of the file: the inverse of `parseDocument`. */
export const printDocument = (document: Document): string => document.text

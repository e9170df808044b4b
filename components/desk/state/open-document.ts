import type { Document, Story } from '@/lib/digest/document'

/** Sent to the browser without the text of its file. */
export type OpenDocument = Document extends infer Each ? (Each extends Document ? Omit<Each, 'text'> : never) : never
export type OpenStory = Omit<Story, 'text'>

import { cache } from 'react'
import { readPaperHead } from '@/lib/newsstand/paper-head'

/** What the head of every page needs to know; read once a render. */
export const currentPaper = cache(() => readPaperHead())

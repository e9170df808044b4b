import { cache } from 'react'
import { readPaperHead } from '@/lib/newsstand/paper-head'

export const currentPaper = cache(() => readPaperHead())

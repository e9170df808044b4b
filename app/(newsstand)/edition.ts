import { cache } from 'react'
import { readLatest, readTopics } from '@/lib/newsstand'

/** What the head of every page needs to know; read once a render. */
export const currentPaper = cache(async () => {
  const [topics, [latest]] = await Promise.all([readTopics(), readLatest({ limit: 1 })])
  return { topics, latest }
})

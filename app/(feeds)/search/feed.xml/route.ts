import { answerSearch } from '@/app/_feeds/answer-followed'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => answerSearch(request, 'rss')

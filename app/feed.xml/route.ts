import { answerFeed } from '@/app/_feeds/answer-feed'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => answerFeed(request, 'rss')

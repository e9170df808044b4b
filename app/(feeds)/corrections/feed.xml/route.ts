import { answerCorrections } from '@/app/_feeds/answer-corrections'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => answerCorrections(request, 'rss')
export const HEAD = GET

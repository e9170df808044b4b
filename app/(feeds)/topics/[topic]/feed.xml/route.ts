import { answerFeed } from '@/app/_feeds/answer-feed'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ topic: string }>
}

export const GET = async (request: Request, { params }: Context) => answerFeed(request, 'rss', (await params).topic)

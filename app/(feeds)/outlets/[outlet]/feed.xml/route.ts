import { answerOutlet } from '@/app/_feeds/answer-followed'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ outlet: string }>
}

export const GET = async (request: Request, { params }: Context) => answerOutlet(request, 'rss', (await params).outlet)
export const HEAD = GET

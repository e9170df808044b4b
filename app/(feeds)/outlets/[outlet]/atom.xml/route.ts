import { answerOutlet } from '@/app/_feeds/answer-followed'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ outlet: string }>
}

export const GET = async (_request: Request, { params }: Context) => answerOutlet('atom', (await params).outlet)

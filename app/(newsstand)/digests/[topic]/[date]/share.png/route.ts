import { answerPicture } from '@/app/_exports/answer-picture'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ topic: string; date: string }>
}

export async function GET(_request: Request, { params }: Context) {
  const { topic, date } = await params
  return answerPicture({ kind: 'digest', slug: `${topic}/${date}` })
}

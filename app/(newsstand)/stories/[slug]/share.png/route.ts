import { answerPicture } from '@/app/_exports/answer-picture'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ slug: string }>
}

export async function GET(_request: Request, { params }: Context) {
  return answerPicture({ kind: 'story', slug: (await params).slug })
}

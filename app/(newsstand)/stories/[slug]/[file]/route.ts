import { answerFile } from '@/app/_exports/answer-file'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ slug: string; file: string }>
}

export async function GET(_request: Request, { params }: Context) {
  const { slug, file } = await params
  return answerFile({ kind: 'story', slug }, file)
}

import { answerFile } from '@/app/_exports/answer-file'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ slug: string; file: string }>
}

export async function GET(request: Request, { params }: Context) {
  const { slug, file } = await params
  return answerFile(request, { kind: 'story', slug }, file)
}
export const HEAD = GET

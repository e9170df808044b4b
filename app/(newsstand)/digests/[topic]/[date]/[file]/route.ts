import { answerFile } from '@/app/_exports/answer-file'

export const dynamic = 'force-dynamic'

interface Context {
  readonly params: Promise<{ topic: string; date: string; file: string }>
}

export async function GET(_request: Request, { params }: Context) {
  const { topic, date, file } = await params
  return answerFile({ kind: 'digest', slug: `${topic}/${date}` }, file)
}

import { answerDayRecord } from '@/app/_exports/answer-record'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> =>
  answerDayRecord(new URL(request.url).searchParams.get('day') ?? undefined)

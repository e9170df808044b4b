import { answerCorrections } from '@/app/_feeds/answer-corrections'

export const dynamic = 'force-dynamic'

export const GET = () => answerCorrections('atom')

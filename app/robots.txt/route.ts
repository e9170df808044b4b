import { answer } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { robots } from '@/lib/feeds/listings/robots'

export const dynamic = 'force-dynamic'

const render = async () => ({
  text: robots(publication().siteUrl),
  contentType: 'text/plain; charset=utf-8',
})

export const GET = (request: Request) => answer(request, 'robots', render)
export const HEAD = GET

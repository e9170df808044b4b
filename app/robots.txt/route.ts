import { answer } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { robots } from '@/lib/feeds/listings/robots'

export const dynamic = 'force-dynamic'

const render = () => ({
  text: robots(publication().siteUrl),
  contentType: 'text/plain; charset=utf-8',
})

export const GET = () => answer(render())

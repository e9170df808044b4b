import { answer, notFound } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { currentSitemap, xml } from '@/app/_feeds/sitemap-parts'
import { sitemap } from '@/lib/feeds/listings/sitemap'

export const dynamic = 'force-dynamic'

async function render(part: string) {
  const pages = (await currentSitemap()).get(part)
  return pages && xml(sitemap(publication().siteUrl, pages))
}

interface Context {
  readonly params: Promise<{ part: string }>
}

export async function GET(_request: Request, { params }: Context) {
  const part = /^(pages|[1-9]\d{0,3})\.xml$/.exec((await params).part)?.[1]
  return part ? answer(await render(part)) : notFound()
}

import { answer } from '@/app/_feeds/answer'
import { publication } from '@/app/_feeds/publication'
import { currentSitemap, xml } from '@/app/_feeds/sitemap-parts'
import { sitemap, sitemapIndex } from '@/lib/feeds/listings/sitemap'

export const dynamic = 'force-dynamic'

async function render() {
  const { siteUrl } = publication()
  const parts = await currentSitemap()
  const all = parts.get('all')
  return xml(all ? sitemap(siteUrl, all) : sitemapIndex(siteUrl, parts))
}

export const GET = async () => answer(await render())

import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import type { Card } from './card'
import { Drawing, height, width } from './drawing'
import { fontsFor } from './fonts'

/** A PNG of 1200 × 630. Takes about a tenth of a second and needs no network. */
export async function draw(card: Card): Promise<Buffer> {
  const columns = card.columns.flatMap(({ side, line }) => [side?.name, side?.sources, line])
  const words = [card.paper, card.kicker, card.headline, card.examined, ...columns].join('')
  const { fonts, drawable } = await fontsFor(`${words}…`)
  const svg = await satori(<Drawing card={mapped(card, drawable)} />, { width, height, fonts })
  const picture = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return picture.asPng()
}

/** Without the parts that cannot be drawn whole; topic and day replace the headline. */
function mapped(card: Card, drawable: (text: string) => string): Card {
  const [headline, kicker] = [drawable(card.headline), kickerOf(card, drawable)]
  return {
    paper: drawable(card.paper),
    kicker: headline ? kicker : '',
    headline: headline || kicker,
    ...(card.examined && { examined: card.examined }),
    columns: card.columns.map(({ side, line }) => ({
      side: side && { ...side, name: drawable(side.name) },
      line: drawable(line),
    })),
  }
}

const kickerOf = ({ kicker }: Card, drawable: (text: string) => string): string =>
  drawable(kicker) || drawable(kicker.split(' · ').at(-1) ?? '')

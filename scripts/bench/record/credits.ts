import type { Document } from '@/lib/digest/document'
import type { Highlight } from '@/lib/digest/highlight'
import { slugOfName } from '@/lib/digest/outlets/outlet-name'
import { type OutletRegistry, registryOf } from '@/lib/digest/outlets/registry'
import { misattributed } from '@/lib/preflight/highlights/misattributed'
import type { LabelledMorning, LabelledSentence } from './measure-carriers'

/** Where the outlets of the labelled mornings are at home. */
const homes: Readonly<Record<string, string>> = {
  US: 'CNBC|Bloomberg|The New York Times|Axios|The Wall Street Journal|Politico|CNN|Fox News|The Washington Post|CBS News|The Verge|TechCrunch|Wired|The Information|AP|Fox Business|NK News',
  GB: 'Reuters|BBC|The Guardian|The Times|Sky News|Financial Times|The Independent',
  FR: 'Le Monde|Politico Europe',
  DE: 'Deutsche Welle',
  IN: 'The Hindu|NDTV|The Times of India|Hindustan Times|The Indian Express|The Print|Mint|The Economic Times',
  PK: 'Dawn|Geo News|The Express Tribune|Business Recorder|The News|APP',
  IR: 'Press TV|Tehran Times|IRNA|Tasnim|Fars|Mehr',
  JP: 'NHK|Nikkei Asia|The Japan Times|Kyodo News|The Asahi Shimbun|The Mainichi|Jiji Press',
  CN: 'Xinhua|Global Times|China Daily|CGTN',
  RU: 'TASS|RT|Kommersant|Interfax|RIA Novosti|Vedomosti',
  UA: 'Kyiv Independent|Ukrainska Pravda|Kyiv Post|Suspilne',
  CA: 'CBC|The Globe and Mail|Toronto Star|CTV News|National Post|Global News',
  KR: 'Yonhap|The Korea Herald|Korea JoongAng Daily|Hankyoreh|The Korea Times|Chosun Ilbo|KBS',
  TR: 'Daily Sabah|Anadolu|Hürriyet|TRT World',
  IL: 'The Times of Israel|Haaretz|Ynet|The Jerusalem Post|Globes',
  PH: 'Rappler|Inquirer|PhilStar|GMA News|Manila Bulletin|BusinessWorld',
}
const adjectives: Readonly<Record<string, string>> = {
  US: 'US',
  GB: 'British',
  FR: 'French',
  DE: 'German',
  IN: 'Indian',
  PK: 'Pakistani',
  IR: 'Iranian',
  JP: 'Japanese',
  CN: 'Chinese',
  RU: 'Russian',
  UA: 'Ukrainian',
  CA: 'Canadian',
  KR: 'South Korean',
  TR: 'Turkish',
  IL: 'Israeli',
  PH: 'Philippine',
}

const countryOf = new Map(
  Object.entries(homes).flatMap(([country, names]) => names.split('|').map((name) => [name, country] as const)),
)
const registry: OutletRegistry = registryOf(
  [...countryOf].map(([name, country]) => ({
    id: slugOfName(name),
    name,
    aliases: [],
    hosts: [],
    country,
    kind: undefined,
    evidence: 'https://e.com',
    note: undefined,
  })),
)

const forms: readonly ((who: string, outlet: string, said: string) => string)[] = [
  (who, _outlet, said) => `${who} outlets report that ${said}`,
  (who, _outlet, said) => `${who} media say that ${said}`,
  (_who, outlet, said) => `According to ${outlet}, ${said}`,
]

export interface CreditFigures {
  readonly mutations: number
  readonly caught: number
  readonly trueOnes: number
  readonly falseAlarms: number
}

const mostMutations = 60

/**
 * Sentences of the mornings that credit those who carry them, and the same ones crediting others; without the numbers
 * of sources, so that the rule has to find the carriers too, and with them.
 */
export function measureCredits(mornings: readonly LabelledMorning[], areCited: boolean): CreditFigures {
  const candidates = mornings
    .flatMap((morning) =>
      morning.sentences.flatMap((sentence) => {
        const outlets = sentence.carriers.flatMap(
          (n) => morning.headlines.find(({ number }) => number === n)?.outlet ?? [],
        )
        const countries = outlets.map((outlet) => countryOf.get(outlet))
        const isKnown = outlets.length > 0 && countries.every(Boolean)
        return isKnown ? [{ morning, sentence, outlets, countries: countries as string[] }] : []
      }),
    )
    .slice(0, mostMutations)
  let [caught, falseAlarms] = [0, 0]
  candidates.forEach(({ morning, sentence, outlets, countries }, place) => {
    const form = forms[place % forms.length] ?? forms[0]
    const strange = [...countryOf].filter(([, country]) => !countries.includes(country))
    const [outlet = '', country = ''] = strange[(place * 7) % strange.length] ?? []
    const said = sentence.text.charAt(0).toLowerCase() + sentence.text.slice(1)
    const wrong = form?.(adjectives[country] ?? '', outlet, said) ?? ''
    const right = form?.(adjectives[countries[0] ?? ''] ?? '', outlets[0] ?? '', said) ?? ''
    if (isFound(wrong, morning, sentence, areCited)) caught += 1
    if (isFound(right, morning, sentence, areCited)) falseAlarms += 1
  })
  return { mutations: candidates.length, caught, trueOnes: candidates.length, falseAlarms }
}

function isFound(text: string, morning: LabelledMorning, { section, carriers }: LabelledSentence, areCited: boolean) {
  const highlight: Highlight = { markdown: text, plain: text, inline: [], sources: areCited ? carriers : [], line: 1 }
  const sources = morning.headlines.map(({ number, title, outlet, side }) => ({
    id: String(number),
    number,
    title,
    outlet,
    link: undefined,
    locale: undefined,
    date: undefined,
    perspective: side,
    line: number,
  }))
  const document = {
    kind: 'digest',
    highlights: section === 'overall' ? [highlight] : [],
    sources,
    perspectives: morning.sides.map(({ id, name }, place) => ({
      id,
      name,
      place,
      highlights: id === section ? [highlight] : [],
      sources: sources.filter(({ perspective }) => perspective === id),
    })),
  } as unknown as Document
  return misattributed.check(document, { registry, sides: morning.sides }).length > 0
}

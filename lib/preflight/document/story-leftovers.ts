import type { Story } from '@/lib/digest/document'
import { foldName } from '@/lib/digest/outlets/outlet-name'
import { gluedButton } from '@/lib/digest/story-text/title-debris'
import type { Finding, FindingPlace, Rule } from '../finding'

type Found = Omit<Finding, 'rule'>

export const storyLeftovers: Rule = {
  id: 'story-leftovers',
  weighs: 'warns or notes',
  looksFor:
    'what scraping left in a story: buttons glued to a title, sharing bars and subscription lines in an account, credits that appear twice, advertisement labels in the description of an image (titles and images: a note)',
  check: (document) =>
    document.kind === 'story' ? [...inTitles(document), ...inTexts(document), ...inImage(document)] : [],
}

const inTitles = (story: Story): Found[] =>
  titlesOf(story).flatMap(({ text, place }) => {
    const button = gluedButton(text)
    const twice = repeatedCredit(text)
    // An article's title is its outlet's business.
    const level = place.kind === 'article' ? 'note' : 'warn'
    return [
      ...(button ? [warning(`Leftover button in the title: “${button}”.`, text, place, level)] : []),
      ...(twice ? [warning(`This credit appears twice in the title: “${twice}”.`, text, place, level)] : []),
    ]
  })

const inTexts = (story: Story): Found[] =>
  textsOf(story).flatMap(({ text, place }) => {
    const scrap = [sharingBar, ...lines].map((pattern) => pattern.exec(text)?.[0].trim()).find(Boolean)
    const twice = repeatedCredit(text)
    return [
      ...(scrap ? [warning(`Leftover of a web page: “${scrap}”.`, text, place)] : []),
      ...(twice ? [warning(`This credit appears twice: “${twice}”.`, text, place)] : []),
    ]
  })

function inImage({ image }: Story): Found[] {
  if (!image) return []
  const { description, source } = image
  const place = { kind: 'field', field: 'image.description' } as const
  const advertisement = label.exec(description)?.[0]
  const credit = creditIn.exec(description)?.groups?.name
  const isTwice = credit !== undefined && source !== undefined && foldName(credit).startsWith(foldName(source))
  const twice = repeatedCredit(description) ?? (isTwice ? source : undefined)
  return [
    ...(advertisement
      ? [
          warning(
            `The description of the image has the label of an advertisement: “${advertisement}”.`,
            description,
            place,
            'note',
          ),
        ]
      : []),
    ...(twice ? [warning(`The credit of the image appears twice: “${twice}”.`, description, place, 'note')] : []),
  ]
}

const network = '(?:Facebook|Twitter|X|WhatsApp|LinkedIn|Reddit|Telegram|Pinterest|Messenger|Flipboard|Bluesky|Threads)'
const barWord = `(?:${network}|E-?mail|Print|Copy(?: link)?|Share|Tweet|Save|Post|Pin)`
const sharingBar = new RegExp(`(?<![\\p{L}\\p{N}])${barWord}(?:[\\s,|·•/:]+${barWord}){2,}(?![\\p{L}\\p{N}])`, 'u')

const lines: readonly RegExp[] = [
  new RegExp(`\\bShare (?:this (?:article|story|post|page)|(?:on|via|to) (?:${network}|email))\\b`),
  /\b(?:Sign up|Subscribe|Register) (?:for|to|now for) (?:our|the|this|a free|your)\b[^.!?]{0,60}\b(?:newsletters?|alerts?|briefing|bulletin|updates|podcast|channel)\b/i,
  /\bSubscribe (?:to|and) (?:continue|keep|read|unlock)\b|\bAlready (?:a subscriber|have an account)\b/i,
  /\bThis (?:article|story|content) is (?:for|only available to|reserved for) subscribers\b/i,
  /\bGet (?:the|our) [^.!?]{1,60} (?:in|to|into) your inbox\b/i,
  /\bFollow us on\b|\bJoin our (?:WhatsApp|Telegram) (?:channel|group)\b|\bDownload (?:our|the) app\b/i,
  /\bYou have \w+ free articles? (?:left|remaining)\b|\bSupport our journalism\b|\bManage your (?:subscription|newsletters)\b/i,
]

const label =
  /(?:^|[.!?|•·:]\s*)(?:Advertisement|ADVERTISEMENT|ADVERT|Sponsored(?: (?:content|by [^.|]+))?|Promoted|Ad)(?=\s*(?:[.:|•·–—-]|$))/
const creditIn =
  /\b(?:Photo(?:graph)?|Image|Picture|Credit|Source)s?(?: (?:by|from|credit))?\s*[:/]\s*(?<name>[^.;|()]{2,60})/i
const credits: readonly RegExp[] = [
  /((?:Photo|Image|Picture|Credit|Source|Foto|©|By)\b[:\s][^.;|()]{2,40}?)\s*[|,;·–—-]?\s*\1/u,
  /(\([^()]{2,40}\))\s*\1/u,
  /\s([-–—|]\s*[^\s|–—-][^|–—]{1,40}?)\s*\1$/u,
]

const repeatedCredit = (text: string): string | undefined =>
  credits.map((pattern) => pattern.exec(text)?.[1]?.trim()).find(Boolean)

interface Text {
  readonly text: string
  readonly place: FindingPlace
}

const titlesOf = ({ title, articles }: Story): readonly Text[] => [
  { text: title, place: { kind: 'field', field: 'title' } },
  ...articles.map(({ title: text, line }, index) => ({ text, place: { kind: 'article' as const, index, line } })),
]

const textsOf = ({ summary, articles }: Story): readonly Text[] => [
  ...paragraphsOf(summary).map((text) => ({ text, place: { kind: 'section' as const, section: 'summary' } })),
  ...articles.flatMap(({ account, line }, index) =>
    paragraphsOf(account).map((text) => ({ text, place: { kind: 'article' as const, index, line } })),
  ),
]

const paragraphsOf = (markdown: string): readonly string[] => markdown.split(/\n{2,}/)

const longestEvidence = 300

const warning = (message: string, text: string, place: FindingPlace, level: Found['level'] = 'warn'): Found => ({
  level,
  message,
  evidence: [text.length > longestEvidence ? `${text.slice(0, longestEvidence)}…` : text],
  place,
  // The message of earlier versions, so that accepted warnings stay accepted.
  mark: message.replace(' appears twice', ' stands twice'),
})

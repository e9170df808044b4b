/** An office by its id, and the words for it. Longer ones first: a vice president is no president. */
const spellings: Readonly<Record<string, string>> = {
  'vice-president': 'vice[ -]president|VP',
  'secretary-general': 'secretary[ -]general',
  'foreign-minister':
    'foreign (?:affairs )?minister|foreign secretary|secretary of state|(?:top|chief) diplomat|foreign policy chief|FM',
  'defence-minister':
    'defen[cs]e minister|defen[cs]e secretary|secretary of (?:defen[cs]e|war)|war secretary|defen[cs]e chief|Pentagon chief',
  'finance-minister': 'financ(?:e|ial) minister|treasury secretary|treasury chief|secretary of the treasury',
  'trade-minister': '(?:trade|commerce) (?:minister|secretary|chief|commissioner)|secretary of commerce',
  'trade-representative': 'trade representative|USTR',
  'interior-minister': 'interior minister|home (?:affairs )?(?:minister|secretary)|homeland security secretary',
  'energy-minister': 'energy (?:minister|secretary)',
  'health-minister': 'health (?:minister|secretary)',
  'agriculture-minister': 'agriculture (?:minister|secretary)|farm minister',
  'justice-minister': 'justice (?:minister|secretary)|attorney[ -]general',
  'vice-premier': 'vice[ -]premier|deputy (?:prime minister|PM|premier)',
  'vice-minister': '(?:vice|deputy) (?:\\p{L}+ ){0,2}minister|deputy secretary',
  'prime-minister': 'prime minister|head of government|PM',
  'premier-of-province': 'provincial premier',
  premier: 'premier(?! league)',
  chancellor: 'chancellor',
  president: 'president|head of state',
  'supreme-leader': 'supreme leader',
  'crown-prince': 'crown prince',
  king: 'king',
  queen: 'queen',
  pope: 'pope|pontiff',
  minister: 'minister|ministers',
  governor: 'governor',
  mayor: 'mayor',
  senator: 'senator',
  ambassador: 'ambassador',
  envoy: '(?:special )?envoy',
  negotiator: '(?:\\p{L}+ )?negotiator',
  'army-chief': 'army chief|military chief|chief of (?:the )?(?:army|general|defen[cs]e) staff|field marshal',
  speaker: 'speaker of the \\p{L}+|(?:house|parliament) speaker',
  ceo: 'CEO|chief executive(?: officer)?',
  cfo: 'CFO|chief financial officer|finance chief',
  chair: 'chair(?:man|woman|person)|(?<=(?:fed|party|committee|board|council|kmt|the|its|new|former) )chair',
  director: 'director(?:[ -]general)?',
  spokesperson: 'spokes(?:man|woman|person)',
  commissioner: 'commissioner',
  judge: 'judge',
  prosecutor: 'prosecutor',
}

/** Which offices another word for one may mean: a premier is China's prime minister or a province's head. */
const wider: Readonly<Record<string, readonly string[]>> = {
  premier: ['prime-minister', 'premier-of-province'],
  'prime-minister': ['premier'],
  'vice-premier': ['vice-minister'],
  envoy: ['ambassador'],
  ambassador: ['envoy'],
  chancellor: ['finance-minister'],
  'trade-minister': ['trade-representative'],
  minister: [
    'foreign-minister defence-minister finance-minister trade-minister interior-minister energy-minister health-minister',
    'agriculture-minister justice-minister',
  ].flatMap((some) => some.split(' ')),
}

/** Heads of state and government whom headlines call the leader of their country. */
const leaders = ['president', 'prime-minister', 'premier', 'chancellor', 'supreme-leader']

const ids = Object.keys(spellings)
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ids.map((id) => `(${spellings[id]})`).join('|')})(?:s|['’]s?)?(?![\\p{L}\\p{N}])`,
  'giu',
)
/** Small letters would be other words: `pm` is an hour. */
const capitals = new Set(['VP', 'FM', 'PM', 'CEO', 'CFO', 'USTR'])
const leading = /(?<![\p{L}\p{N}])leaders?(?![\p{L}\p{N}])/iu

export interface Office {
  readonly id: string
  readonly shown: string
  readonly start: number
  readonly end: number
}

/** Most texts name none, and the pattern is long. */
const hint =
  /minist|secretar|preside|premier|chancell|diplomat|chief|head of|leader|prince|king|queen|pope|pontiff|governor|mayor|senator|ambassador|envoy|negotiat|marshal|speaker|chair|director|spokes|commissioner|judge|prosecutor|officer|trade rep|attorney|CEO|CFO|USTR|PM|FM|VP/iu

/** The offices in a text, in order: `foreign minister`, `CEO`. */
export function officesIn(text: string): readonly Office[] {
  if (!hint.test(text)) return []
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index, ...groups }): Office[] => {
    const words = Object.values(groups).slice(0, ids.length) as (string | undefined)[]
    const at = words.findIndex(Boolean)
    const [id, shown = written] = [ids[at], words[at]]
    if (!id || (capitals.has(shown.toUpperCase()) && shown !== shown.toUpperCase())) return []
    return [{ id, shown, start: index, end: index + written.length }]
  })
}

/** The ids under which an office may be found elsewhere. */
export const sameOffices = (id: string): readonly string[] => [id, ...(wider[id] ?? [])]

export const isLeadership = (id: string): boolean => leaders.includes(id)
export const namesLeader = (text: string): boolean => leading.test(text)

import { countriesIn } from '@/lib/digest/carriers/countries-in'
import { isPlainWord } from '@/lib/digest/references/words'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Singular words that sentences of the news begin with and that name nobody. */
const openers = list(
  `according accord access action additional aid air airline airport aluminum alcohol ambassador american anger another army
  artificial attack attention authority auto automaker average aviation bank battery beef benchmark bilateral bird board
  bond border bridge broad budget bus business buyer cabinet campaign cancer cap capital car carbon carmaker cargo case cash
  cash-strapped central chancellor cheap chemical chicken chief child chip china cinema citizen civil civilian climate coal
  coalition coffee cold commerce commercial commission common company compared competition confidence congress consumer
  continued contract controversial cooperation copper corn corporate corruption cost cotton council country court cross-border
  crude currency currently customs cyber daily dairy data deadly debate debt deep defence defense deficit deflation delegation
  demand democracy democratic deputy despite digital diplomatic dialogue direct disaster disease dollar domestic double drone
  drought drug dry early earth earthquake east eastern economic economy education eight eighteen election electric electricity
  eleven emergency employment energy enough entire environmental envoy equity ethnic even evidence excess executive export
  extreme factory fair family far farm fear federal few fewer fifteen fifty fighter film final finally finance financial fire
  firm first fiscal fish five flood food foreign former fossil four free freight fresh fruit fuel full further future game gas
  gasoline general generally global gold government governor grain greater green gross ground growing growth half hard
  headline health heat heavy help high higher highest home hotel hospital house housing however human humanitarian hundred
  ice illegal immigration import important independence independent industrial industry inflation information infrastructure
  inside instead insurance interest internal international internet iron island joint journalist judge jury justice key labor
  labour lack land large late latest law leader leadership leading less liquor little livestock loan local long long-awaited
  lower lumber machine main maize major man manufacturing marine maritime market mass maternity media medical member metal
  middle migrant migration military milk mine mineral mining minister ministry missile modern monetary money monthly mortgage
  most motor mutual national natural navy nearly neighbouring net new news next night nine no nobody nor north northern nuclear
  nutrition office official offshore oil old olive once one onion online only open opposition optimism order ordinary other
  outdoor overall overseas own palm panda parliament part party past patrol pay peace pension people per personal petrol pharma
  phone pilot pipeline plastic police policy political poor popular pork port postal poultry poverty power presidential press
  pressure previous price prime prince prison private privacy prize pro-democracy production profit progress property prosecutor
  protest provincial public quarterly queen question quick rail rain rapid rare raw real rebel recent recession record red
  refugee regional regulator relief religious renewable renewed rent rescue research resident residential residual retail revenue
  rice rich right rising risk rival road rubber rural safety salmon satellite school science sea seafood second secret security
  semiconductor senior separately seven several sharp ship shipbuilder shipping short shrimp silver similar since single six
  skilled slow small smaller social soft softwood soil solar some southern soybean space special speculation sport spring
  state steel still stock storm strategic street strict strike strong student sudden sugar summer supply support surplus survey
  talk talks tariff tax tea tech technology telecom ten tension territorial textile then third thirty thousand three time tin tiny
  tobacco today together top total tour tourism tourist toxic trade traffic train transatlantic transit transport travel treasury
  trillion troop truck trust twelve twenty two typhoon uncertainty underground unemployment union unlike until upcoming uranium
  urban used usual vaccine value vegetable vehicle venture video vice village violence visa volcanic vote wage war water weak
  wealth weather weekly west western wheat while whole wildfire wind wine winter woman wood wool work worker world worldwide
  worried yearly yet young youth zero analyst concern critic diplomat economist expert importer exporter investor lawmaker observer researcher scientist company city
  shop store fund rate reserve move effort goal call bid visit drill exercise report poll study figure number result issue matter
  housing shipping mining manufacturing trading banking spending funding shelling fighting lending farming fishing drilling hearing
  meeting ruling warning building training nothing something everything anything being having`,
)

/** Endings of common words; a name that has one is missed rather than a sentence blamed. */
const ending =
  /(?:tions?|sions?|ments?|ness|it(?:y|ies)|ives?|ous|ful|less|isms?|ships?|ances?|ences?|ally|ly|ists?|ysts?|ers|ors|ans|ants|ents|ics?|ical|ages|ies|ures?|als?|ths)$/
const auxiliaries =
  'has|had|have|is|was|will|would|may|might|could|can|should|must|did|does|made|took|won|lost|told|met|said|says|put|cut|' +
  'set|hit|sent|left|held|got|gave|went|began|sold|built|bought|saw|led|kept|and|plans?|wants?'
/** What follows a name that does something. */
const verb = new RegExp(`^(?:${auxiliaries}|\\p{Ll}{3,}(?:ed|s))$`, 'u')
/** After `Rising`, `prices` is no verb. */
const surelyVerb = new RegExp(`^(?:${auxiliaries}|\\p{Ll}{3,}ed)$`, 'u')

/**
 * The first word of each sentence where it is likely a name: `Boeing may …`, `Apple's …`. Every sentence begins with a
 * capital, so what is known of common words decides; `before` a verb only, or before anything.
 */
export function openingNames(text: string, before: 'verb' | 'anything' = 'verb'): readonly string[] {
  return text.split(/(?<=[.!?])\s+/).flatMap((sentence) => {
    const [, shown = '', possessive, next = ''] =
      /^[“"‘']?(\p{Lu}[\p{L}\p{M}\p{N}]+)(?:-\p{Ll}[\p{L}-]*)?(['’]s?)?,?\s+([\p{L}\p{M}]+)/u.exec(sentence) ?? []
    if (!shown || isCommon(shown.toLowerCase())) return []
    // A name of several words is found as one, and a country elsewhere.
    if (/^\p{Lu}/u.test(next) || countriesIn(shown).size > 0) return []
    const follows = /ing$/.test(shown) ? surelyVerb : verb
    return (before === 'anything' && follows === verb) || possessive || follows.test(next) ? [shown] : []
  })
}

const isCommon = (word: string): boolean =>
  isPlainWord(word) || openers.has(word) || openers.has(word.replace(/s$/, '')) || ending.test(word)

import { countryName } from '../outlets/country'

/** By ISO 3166-1 alpha-2 (EU for the Union). Case matters; a plural or possessive s is allowed. */
export const countryWords: Readonly<Record<string, string>> = {
  AE: 'United Arab Emirates|UAE|Emirati|Abu Dhabi|Dubai',
  AF: 'Afghanistan|Afghan|Kabul',
  AL: 'Albania|Albanian|Tirana',
  AM: 'Armenia|Armenian|Yerevan',
  AO: 'Angola|Angolan|Luanda',
  AR: 'Argentina|Argentine|Argentinian|Buenos Aires',
  AT: 'Austria|Austrian|Vienna',
  AU: 'Australia|Australian|Canberra',
  AZ: 'Azerbaijan|Azerbaijani|Baku',
  BA: 'Bosnia|Bosnian|Sarajevo',
  BD: 'Bangladesh|Bangladeshi|Dhaka',
  BE: 'Belgium|Belgian',
  BF: 'Burkina Faso|Burkinabe|Ouagadougou',
  BG: 'Bulgaria|Bulgarian|Sofia',
  BH: 'Bahrain|Bahraini|Manama',
  BN: 'Brunei|Bruneian',
  BO: 'Bolivia|Bolivian|La Paz',
  BR: 'Brazil|Brazilian|Brasilia|Brasília',
  BT: 'Bhutan|Bhutanese|Thimphu',
  BW: 'Botswana',
  BY: 'Belarus|Belarusian|Minsk',
  CA: 'Canada|Canadian|Ottawa',
  CD: 'DR Congo|Democratic Republic of the Congo|Congolese|Congo|Kinshasa',
  CH: 'Switzerland|Swiss',
  CI: 'Ivory Coast|Ivorian|Abidjan',
  CL: 'Chile|Chilean|Santiago',
  CM: 'Cameroon|Cameroonian|Yaounde',
  CN: 'China|Chinese|Beijing|PRC|中国|北京',
  CO: 'Colombia|Colombian|Bogota|Bogotá',
  CR: 'Costa Rica|Costa Rican',
  CU: 'Cuba|Cuban|Havana',
  CY: 'Cyprus|Cypriot|Nicosia',
  CZ: 'Czech Republic|Czechia|Czech|Prague',
  DE: 'Germany|German|Berlin',
  DJ: 'Djibouti',
  DK: 'Denmark|Danish|Dane|Copenhagen',
  DO: 'Dominican Republic|Dominican',
  DZ: 'Algeria|Algerian|Algiers',
  EC: 'Ecuador|Ecuadorian|Quito',
  EE: 'Estonia|Estonian|Tallinn',
  EG: 'Egypt|Egyptian|Cairo',
  ER: 'Eritrea|Eritrean|Asmara',
  ES: 'Spain|Spanish|Spaniard|Madrid',
  ET: 'Ethiopia|Ethiopian|Addis Ababa',
  EU: 'European Union|EU|Europe|European|Brussels',
  FI: 'Finland|Finnish|Finn|Helsinki',
  FJ: 'Fiji|Fijian',
  FR: 'France|French|Paris',
  GA: 'Gabon|Gabonese|Libreville',
  GB: 'United Kingdom|UK|U.K.|Great Britain|Britain|British|Briton|England|Scotland|London',
  GE: 'Georgian|Tbilisi',
  GH: 'Ghana|Ghanaian|Accra',
  GL: 'Greenland|Greenlandic|Greenlander|Nuuk',
  GN: 'Guinean|Conakry',
  GR: 'Greece|Greek|Athens',
  GT: 'Guatemala|Guatemalan',
  GY: 'Guyana|Guyanese',
  HK: 'Hong Kong|Hong Konger|香港',
  HN: 'Honduras|Honduran|Tegucigalpa',
  HR: 'Croatia|Croatian|Zagreb',
  HT: 'Haiti|Haitian',
  HU: 'Hungary|Hungarian|Budapest',
  ID: 'Indonesia|Indonesian|Jakarta',
  IE: 'Republic of Ireland|Ireland|Irish|Dublin',
  IL: 'Israel|Israeli|Jerusalem|Tel Aviv',
  IN: 'India|Indian|New Delhi|Delhi',
  IQ: 'Iraq|Iraqi|Baghdad',
  IR: 'Iran|Iranian|Tehran',
  IS: 'Iceland|Icelandic|Icelander|Reykjavik',
  IT: 'Italy|Italian|Rome',
  JM: 'Jamaica|Jamaican',
  JO: 'Jordanian|Amman',
  JP: 'Japan|Japanese|Tokyo|日本|东京',
  KE: 'Kenya|Kenyan|Nairobi',
  KG: 'Kyrgyzstan|Kyrgyz|Bishkek',
  KH: 'Cambodia|Cambodian|Phnom Penh',
  KP: 'North Korea|N. Korea|N. Korean|N Korea|North Korean|DPRK|Pyongyang|朝鲜',
  KR: 'South Korea|South Korean|S. Korea|S. Korean|S Korea|Korea|Korean|Seoul|韩国',
  KW: 'Kuwait|Kuwaiti',
  KZ: 'Kazakhstan|Kazakh|Astana',
  LA: 'Laos|Lao|Laotian|Vientiane',
  LB: 'Lebanon|Lebanese|Beirut',
  LK: 'Sri Lanka|Sri Lankan|Colombo',
  LR: 'Liberia|Liberian|Monrovia',
  LT: 'Lithuania|Lithuanian|Vilnius',
  LU: 'Luxembourg',
  LV: 'Latvia|Latvian|Riga',
  LY: 'Libya|Libyan',
  MA: 'Morocco|Moroccan|Rabat',
  MD: 'Moldova|Moldovan|Chisinau',
  ME: 'Montenegro|Montenegrin',
  MG: 'Madagascar|Malagasy',
  MK: 'North Macedonia|Macedonian|Skopje',
  ML: 'Malian|Bamako',
  MM: 'Myanmar|Burma|Burmese|Naypyidaw',
  MN: 'Mongolia|Mongolian|Ulaanbaatar',
  MO: 'Macau|Macao|澳门',
  MT: 'Malta|Maltese|Valletta',
  MV: 'Maldives|Maldivian',
  MX: 'Mexico|Mexican|Mexico City',
  MY: 'Malaysia|Malaysian|Kuala Lumpur',
  MZ: 'Mozambique|Mozambican|Maputo',
  NA: 'Namibia|Namibian|Windhoek',
  NE: 'Niger|Nigerien|Niamey',
  NG: 'Nigeria|Nigerian|Abuja',
  NI: 'Nicaragua|Nicaraguan|Managua',
  NL: 'Netherlands|Dutch|The Hague|Amsterdam',
  NO: 'Norway|Norwegian|Oslo',
  NP: 'Nepal|Nepali|Nepalese|Kathmandu',
  NZ: 'New Zealand|New Zealander|Wellington',
  OM: 'Oman|Omani|Muscat',
  PA: 'Panama|Panamanian',
  PE: 'Peru|Peruvian|Lima',
  PG: 'Papua New Guinea|Port Moresby',
  PH: 'Philippines|Philippine|Filipino|Manila',
  PK: 'Pakistan|Pakistani|Islamabad',
  PL: 'Poland|Polish|Warsaw',
  PS: 'Palestine|Palestinian|Gaza|West Bank|Ramallah',
  PT: 'Portugal|Portuguese|Lisbon',
  PY: 'Paraguay|Paraguayan|Asuncion',
  QA: 'Qatar|Qatari|Doha',
  RO: 'Romania|Romanian|Bucharest',
  RS: 'Serbia|Serbian|Belgrade',
  RU: 'Russia|Russian|Moscow|Kremlin|俄罗斯',
  RW: 'Rwanda|Rwandan|Kigali',
  SA: 'Saudi Arabia|Saudi|Riyadh',
  SB: 'Solomon Islands|Honiara',
  SD: 'Sudan|Sudanese|Khartoum',
  SE: 'Sweden|Swedish|Swede|Stockholm',
  SG: 'Singapore|Singaporean|新加坡',
  SI: 'Slovenia|Slovenian|Ljubljana',
  SK: 'Slovakia|Slovak|Bratislava',
  SN: 'Senegal|Senegalese|Dakar',
  SO: 'Somalia|Somali|Mogadishu',
  SS: 'South Sudan|South Sudanese|Juba',
  SV: 'El Salvador|Salvadoran',
  SY: 'Syria|Syrian|Damascus',
  TD: 'Chadian|N’Djamena',
  TG: 'Togolese|Lome',
  TH: 'Thailand|Thai|Bangkok',
  TJ: 'Tajikistan|Tajik|Dushanbe',
  TL: 'East Timor|Timor-Leste|Timorese|Dili',
  TM: 'Turkmenistan|Turkmen|Ashgabat',
  TN: 'Tunisia|Tunisian',
  TR: 'Türkiye|Turkey|Turkish|Ankara',
  TW: 'Taiwan|Taiwanese|Taipei|台湾',
  TZ: 'Tanzania|Tanzanian|Dodoma',
  UA: 'Ukraine|Ukrainian|Kyiv|Kiev|乌克兰',
  UG: 'Uganda|Ugandan|Kampala',
  US: 'United States|US|U.S.|USA|U.S.A.|America|American|Washington|White House|Wall Street|Pentagon|美国|华盛顿',
  UY: 'Uruguay|Uruguayan|Montevideo',
  UZ: 'Uzbekistan|Uzbek|Tashkent',
  VA: 'Vatican|Holy See',
  VE: 'Venezuela|Venezuelan|Caracas',
  VN: 'Vietnam|Vietnamese|Hanoi',
  XK: 'Kosovo|Kosovar|Pristina',
  YE: 'Yemen|Yemeni|Sanaa',
  ZA: 'South Africa|South African|S. Africa|S. African|S Africa|Pretoria',
  ZM: 'Zambia|Zambian|Lusaka',
  ZW: 'Zimbabwe|Zimbabwean|Harare',
}

const codeOf = new Map(
  Object.entries(countryWords).flatMap(([code, words]) => words.split('|').map((word) => [word, code] as const)),
)
const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const isChinese = (word: string): boolean => /\p{Script=Han}/u.test(word)
// Longest first, so that South Sudan is not Sudan; Chinese has no spaces, so it needs no border.
const longestFirst = [...codeOf.keys()].sort((a, b) => b.length - a.length)
const spaced = longestFirst.filter((word) => !isChinese(word)).map(literally)
const words = new RegExp(
  `(?<![\\p{L}\\p{N}])(${spaced.join('|')})(?:s|['’]s?)?(?![\\p{L}\\p{N}])|(${longestFirst.filter(isChinese).join('|')})`,
  'gu',
)

const continents =
  /\b(?:Latin|South|Central|North) Americans?\b|\b(?:Latin|South|Central|North) America\b|\bNew England\b|\bNew Mexico\b|\bBritish Columbia\b/g
const withoutContinents = (text: string): string => text.replace(continents, '/')

/** ISO codes (EU for the Union), by first mention. */
export const countriesIn = (text: string): Set<string> => splitCountries(text).codes

/** The countries, and the text with a stroke in the place of each. */
export function splitCountries(text: string): { readonly codes: Set<string>; readonly rest: string } {
  const codes = new Set<string>()
  const rest = withoutContinents(text).replace(words, (name, latin?: string, chinese?: string) => {
    const code = codeOf.get(latin ?? chinese ?? '')
    if (!code) return name
    codes.add(code)
    return '/'
  })
  return { codes, rest }
}

export const nameOfCountry = (code: string): string => (code === 'EU' ? 'European Union' : countryName(code))

/** A private-use character, put before each word of a country. */
export const countryMark = '\uE000'

/** Marks every country word, so that `Hong Kong` leaves no `Kong`. */
export const markCountries = (text: string): string =>
  withoutContinents(text).replace(words, (name) => name.replace(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, countryMark))

const union = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '))

export const isOfUnion = (code: string): boolean => union.has(code)

/** Whether a country is another or one of its union: Ireland is within the EU. */
export const isWithin = (code: string, other: string): boolean => code === other || (other === 'EU' && union.has(code))

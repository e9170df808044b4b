import { readWrittenDate } from '@/lib/digest/body/written-date'
import { daysBetween } from '@/lib/digest/calendar-day'
import { readMoment } from '@/lib/digest/moment'

/** Zones that RFC 822 and its users name, in minutes before or after UTC. */
const zones: Readonly<Record<string, number>> = {
  ...{
    UT: 0,
    UTC: 0,
    GMT: 0,
    Z: 0,
    WET: 0,
    BST: 60,
    CET: 60,
    WEST: 60,
    CEST: 120,
    EET: 120,
    EEST: 180,
    MSK: 180,
    IST: 330,
  },
  ...{ HKT: 480, SGT: 480, JST: 540, KST: 540, AEST: 600, AEDT: 660, AKST: -540, PST: -480, PDT: -420, MST: -420 },
  ...{ MDT: -360, CST: -360, CDT: -300, EST: -300, EDT: -240, BRT: -180 },
}
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const rfc822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(?:(am|pm)\s*)?(?:\(?([a-z]{1,5})\)?|((?:GMT|UTC)?[+-]\d{2}:?\d{2})(?:\s*\(.*\))?)?$/i

/**
 * The moment that a feed gives an item: ISO 8601, RFC 822 with the zones people name, seconds or milliseconds of Unix, or
 * whatever else a date is written like; a day alone is its start, a time without a zone that is known is UTC. `now` tells the century.
 * Undefined for what cannot be read.
 */
export function readItemDate(written: string | undefined, now: Date): Date | undefined {
  const text = written?.trim().replace(/\s+/g, ' ') ?? ''
  if (text === '' || text.length > 100) return undefined
  if (/^\d{10}$|^\d{13}$/.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1))
  const iso = readMoment(
    text
      .replace(/^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?) ?(?=[+-]|Z)/i, '$1')
      .replace(/ (?:UTC|GMT)$/i, 'Z'),
    'UTC',
  )
  return iso?.date ?? readRfc822(text) ?? readDay(text, now)
}

function readRfc822(text: string): Date | undefined {
  const [, day, name = '', written = '', hour = '0', minute = '0', second = '0', half, zone, offset] =
    rfc822.exec(text) ?? []
  const month = months.indexOf(name.toLowerCase())
  if (!day || month < 0) return undefined
  const year = written.length === 2 ? Number(written) + (Number(written) < 70 ? 2000 : 1900) : Number(written)
  const minutes = zone === undefined ? offsetOf(offset) : zones[zone.toUpperCase()]
  if (minutes === undefined) return undefined
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour)
  const date = new Date(Date.UTC(year, month, Number(day), hours, Number(minute) - minutes, Number(second)))
  const isReal = new Date(Date.UTC(year, month, Number(day))).getUTCDate() === Number(day)
  return isReal && hours < 24 && Number(minute) < 60 && year >= 1990 ? date : undefined
}

function offsetOf(offset: string | undefined): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(offset ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

/** A day, or a day with a time whose zone nobody knows: taken for UTC. */
function readDay(text: string, now: Date): Date | undefined {
  const today = now.toISOString().slice(0, 10)
  const days = [...new Set(readWrittenDate(text, today).days.map(({ day }) => day))]
  // Where day and month could change places, news is what lies near: any other choice would be a guess.
  const near = days.filter((day) => daysBetween(day, today) >= -1 && daysBetween(day, today) <= 14)
  const [day, ...others] = days.length > 1 ? near : days
  if (!day || others.length > 0) return undefined
  const [, hour = '00', minute = '00'] = /(?<!\d)(\d{1,2}):(\d{2})(?!\d*[ap]m)/i.exec(text) ?? []
  return readMoment(`${day}T${hour.padStart(2, '0')}:${minute}Z`, 'UTC')?.date
}

import { shortened } from '@/lib/digest/shortened'
import type { Card, Column } from './card'
import { faces } from './fonts'

/**
 * The light edition's paper and inks: a picture has no theme. pictures.test.ts holds them to app/globals.css.
 */
export const inks = {
  paper: '#fbf9f4',
  ink: '#191816',
  quiet: '#635f57',
  rule: '#d9d4c8',
} as const

/** One ink and one line a place; a fifth side and later ones share the last. */
export const sideInks = ['#1d4ed8', '#b93a08', '#0b6b5f', '#7a2492'] as const

export const width = 1200
export const height = 630
const margin = 56

export function Drawing({ card }: { card: Card }) {
  const { paper, kicker, headline, examined, columns } = card
  return (
    <div style={{ ...column, width, height, background: inks.paper, color: inks.ink, fontFamily: faces.serif }}>
      <div
        style={{ ...row, height: 96, margin: `0 ${margin}px`, paddingTop: 14, borderBottom: `2px solid ${inks.ink}` }}
      >
        <Name name={paper} />
        <div
          style={{
            ...oneLine,
            maxWidth: 760,
            fontFamily: faces.sans,
            fontSize: 24,
            fontWeight: 500,
            color: inks.quiet,
          }}
        >
          {kicker}
        </div>
      </div>
      <div style={{ ...column, flex: 1, justifyContent: 'center', padding: `0 ${margin}px` }}>
        <Headline text={headline} />
        {examined && (
          <div style={{ ...oneLine, marginTop: 14, fontFamily: faces.sans, fontSize: 22, color: inks.quiet }}>
            {examined}
          </div>
        )}
      </div>
      {columns.length > 0 && (
        <div
          style={{
            display: 'flex',
            height: columnsHeight,
            borderTop: `1px solid ${inks.rule}`,
            margin: `0 ${margin}px`,
          }}
        >
          {columns.map((each, index) => (
            <Side key={each.side?.name ?? each.line} column={each} index={index} of={columns.length} />
          ))}
        </div>
      )}
    </div>
  )
}

const columnsHeight = 276
const room = [380, 165, 145, 105]

function Side({ column: { side, line }, index, of }: { column: Column; index: number; of: number }) {
  const ink = side ? inkOf(side.place) : inks.ink
  const size = of > 2 ? 23 : 29
  const gap = 30
  return (
    <div
      style={{
        ...column,
        width: (width - 2 * margin) / of,
        paddingTop: 20,
        paddingLeft: index === 0 ? 0 : gap,
        paddingRight: index === of - 1 ? 0 : gap,
        borderLeft: index === 0 ? undefined : `1px solid ${inks.rule}`,
      }}
    >
      {side && (
        <div style={{ display: 'flex', alignItems: 'center', fontFamily: faces.sans, fontSize: 24, marginBottom: 14 }}>
          <Mark place={side.place} ink={ink} />
          <div style={{ ...oneLine, flex: 1, marginLeft: 12, fontWeight: 600 }}>{side.name}</div>
          {of < 3 && (
            <div style={{ fontWeight: 500, fontSize: 22, color: inks.quiet, flexShrink: 0, marginLeft: 12 }}>
              {side.sources}
            </div>
          )}
        </div>
      )}
      {line && (
        <div
          style={{
            display: 'flex',
            paddingLeft: side ? 18 : 0,
            borderLeft: side ? `3px ${lineOf(side.place)} ${ink}` : undefined,
          }}
        >
          <div style={{ ...clamped(of > 2 ? 6 : 5), fontSize: size, lineHeight: 1.3, fontWeight: 400 }}>
            {fitted(line, room[of - 1] ?? 90)}
          </div>
        </div>
      )}
    </div>
  )
}

function Name({ name }: { name: string }) {
  const layers = [
    { left: -2, color: sideInks[0] },
    { left: 2, color: sideInks[1] },
    { left: 0, color: inks.ink },
  ]
  return (
    <div style={{ display: 'flex', position: 'relative', fontSize: 46, fontWeight: 600, letterSpacing: -1 }}>
      <div style={{ opacity: 0 }}>{name}</div>
      {layers.map(({ left, color }) => (
        <div key={left} style={{ position: 'absolute', top: 0, left, color }}>
          {name}
        </div>
      ))}
    </div>
  )
}

const column = { display: 'flex', flexDirection: 'column' } as const
const row = { display: 'flex', alignItems: 'center', justifyContent: 'space-between' } as const
const oneLine = { display: 'block', lineClamp: 1 } as const
const clamped = (lines: number) => ({ display: 'block', lineClamp: lines, wordBreak: 'break-word' }) as const

const inkOf = (place: number) => sideInks[place] ?? sideInks[3]
/** Lines tell sides apart where colour does not; satori draws only two kinds. */
const lineOf = (place: number) => (place % 2 === 0 ? 'solid' : 'dashed')

function Headline({ text }: { text: string }) {
  const [size] = sizes.find(([, room]) => roomOf(text) <= room) ?? [42]
  return (
    <div
      style={{
        display: 'block',
        fontSize: size,
        lineHeight: 1.12,
        letterSpacing: -0.018 * size,
        fontWeight: 500,
        textWrap: 'balance',
        wordBreak: 'break-word',
      }}
    >
      {fitted(text, mostRoom)}
    </div>
  )
}

const sizes = [
  [68, 70],
  [57, 115],
  [50, 160],
] as const
const mostRoom = 195

function Mark({ place, ink }: { place: number; ink: string }) {
  return (
    <svg viewBox="0 0 12 12" width={18} height={18} aria-hidden="true">
      {place === 0 && <circle cx="6" cy="6" r="5" fill={ink} />}
      {place === 1 && <circle cx="6" cy="6" r="4" fill="none" stroke={ink} strokeWidth="2.4" />}
      {place === 2 && <path d="M6 .6 11.4 6 6 11.4.6 6z" fill={ink} />}
      {place > 2 && <rect x="1.8" y="1.8" width="8.4" height="8.4" fill="none" stroke={ink} strokeWidth="2.2" />}
    </svg>
  )
}

const roomOf = (text: string): number =>
  text.length + (text.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/gu)?.length ?? 0)

/** satori's own clamp drops the ellipsis where a line ends with a word. */
const fitted = (text: string, room: number): string =>
  shortened(text, Math.floor((room * text.length) / Math.max(roomOf(text), 1)))

import Bowser from 'bowser'

/**
 * Names a browser for its user: `Firefox on Linux`. Any user agent, however hostile, becomes one of a few plain words.
 */
export function browserWords(userAgent: string | null | undefined): string {
  const { browser, os, platform } = Bowser.parse((userAgent || '-').slice(0, 500))
  const on = platform.model ?? os.name
  return [browser.name || 'An unknown browser', on && `on ${on}`].filter(Boolean).join(' ').slice(0, 80)
}

import Bowser from 'bowser'

/** What a person recognizes a sign-in by: `Firefox on Linux`. Whatever a stranger's browser says, it is a few plain words. */
export function browserWords(userAgent: string | null | undefined): string {
  const { browser, os, platform } = Bowser.parse((userAgent || '-').slice(0, 500))
  const on = platform.model ?? os.name
  return [browser.name || 'An unknown browser', on && `on ${on}`].filter(Boolean).join(' ').slice(0, 80)
}

import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { isCommonPassword } from './common-passwords'

export const minimumLength = 12
const maximumLength = 1000

/** A hash takes a processor some hundredths of a second, and strangers may ask for one: the others serve readers. */
const twoAtOnce = pLimit(2)

/** Why a password is not accepted, as a sentence for the person; undefined if it is. */
export function passwordFault(password: string, email: string): string | undefined {
  const length = [...normal(password)].length
  if (length < minimumLength) return `A password has at least ${minimumLength} characters; this one has ${length}.`
  if (length > maximumLength) return `A password has at most ${maximumLength} characters.`
  if (new Set(normal(password)).size < 4) return 'This password is too easy to guess: it repeats a few characters.'
  if (normal(password).toLowerCase() === email.toLowerCase()) return 'The password must not be the e-mail address.'
  if (isCommonPassword(password, email.split(/[^\p{L}\p{N}]+/u)))
    return 'This password is too easy to guess: it is one of those that are tried first. Choose a longer one, or several unrelated words.'
  return undefined
}

/** argon2id with salt and cost inside, at OWASP's minimum cost (19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => twoAtOnce(() => hash(normal(password)))

/** Takes as long for an account that does not exist (`undefined`), and answers false. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const given = password.length > maximumLength ? '' : normal(password)
  decoy ??= hashPassword('nobody has this password')
  const kept = stored ?? (await decoy)
  const right = await twoAtOnce(() => verify(kept, given))
  return right && stored !== undefined
}
let decoy: Promise<string> | undefined

/** The same characters, whichever way a keyboard composed them. */
const normal = (password: string) => password.normalize('NFKC')

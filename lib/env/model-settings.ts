import * as z from 'zod'

/** A language model behind an OpenAI-compatible address, and what one draft may cost there. */
export interface ModelSettings {
  /** Absolute, without a trailing slash; requests go to `<url>/chat/completions`. */
  readonly url: string
  readonly name: string
  /** Sent to `url` only; never logged, recorded or quoted in an error. */
  readonly key: string | undefined
  /** For a whole draft, from the first request to the last byte. */
  readonly timeMs: number
  /** For a whole draft, requests and answers together. */
  readonly mostTokens: number
  /** How often a request is sent again after 429, a server's fault or a lost connection. */
  readonly retries: number
}

const url = z.string().transform((text, context) => {
  const parsed = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = parsed && !parsed.username && !parsed.password && !parsed.search && !parsed.hash
  if (isPlain && ['http:', 'https:'].includes(parsed.protocol))
    return `${parsed.origin}${parsed.pathname.replace(/(?:\/chat\/completions)?\/*$/, '')}`
  context.addIssue(
    'an http or https address without a user name, password or query, for example http://localhost:11434/v1',
  )
  return z.NEVER
})

/** A variable that is a whole number within these bounds. */
export const wholeNumber = (least: number, most: number) => {
  const reason = `a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,7}$/, reason)
    .transform(Number)
    .refine((number) => number >= least && number <= most, reason)
}

/** The variables of the environment that say which model drafts. */
export const modelVariables = {
  MODEL_URL: url.optional(),
  MODEL_NAME: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,200}$/, 'the name of a model as its service lists it, without spaces')
    .optional(),
  MODEL_KEY: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,1000}$/, 'a key in one line, without spaces')
    .optional(),
  // Node's own client gives up on an answer after five minutes.
  MODEL_SECONDS: wholeNumber(1, 300).default(120),
  MODEL_TOKENS: wholeNumber(1_000, 1_000_000).default(20_000),
  MODEL_RETRIES: wholeNumber(0, 5).default(2),
}

type ModelVariables = z.infer<z.ZodObject<typeof modelVariables>>

/** The model that the checked variables name; undefined where they name none. */
export const modelOf = (variables: ModelVariables): ModelSettings | undefined =>
  variables.MODEL_URL === undefined || variables.MODEL_NAME === undefined
    ? undefined
    : {
        url: variables.MODEL_URL,
        name: variables.MODEL_NAME,
        key: variables.MODEL_KEY,
        timeMs: variables.MODEL_SECONDS * 1000,
        mostTokens: variables.MODEL_TOKENS,
        retries: variables.MODEL_RETRIES,
      }

/** A line of the message about the environment, where only a part of a model is set. */
export function missingOfModel({ MODEL_URL, MODEL_NAME, MODEL_KEY }: ModelVariables): string | undefined {
  if (MODEL_URL && !MODEL_NAME) return '  MODEL_NAME: is needed with MODEL_URL; it is the model that drafts'
  if (!MODEL_URL && (MODEL_NAME || MODEL_KEY)) return '  MODEL_URL: is needed with MODEL_NAME and MODEL_KEY'
  return undefined
}

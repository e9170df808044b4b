import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripInvisible } from '@/lib/digest/clean-text'
import { Findings } from '@/lib/digest/findings'
import { readFrontMatter } from '@/lib/digest/front-matter/strict-yaml'
import { InvalidDocument } from '@/lib/digest/invalid-document'

/** What an editor wrote for the model, read from content/prompts/digest.md. */
export interface DigestPrompt {
  readonly version: number
  /** Of what is sent, so that a change without a new version can be seen. */
  readonly checksum: string
  /** Who the model is and how it writes. */
  readonly task: string
  /** What is asked for first. */
  readonly request: string
  /** What is asked for where sentences were not accepted. */
  readonly correction: string
}

export interface PromptValues {
  readonly topic: string
  readonly day: string
  readonly sides: string
}

const sections = ['Task', 'Request', 'Correction'] as const
const placeholders: readonly string[] = ['topic', 'day', 'sides'] satisfies (keyof PromptValues)[]
const mostCharacters = 20_000

/** Reads `<contentDir>/prompts/digest.md`. Throws InvalidDocument naming each fault with its line. */
export async function readDigestPrompt(contentDir: string): Promise<DigestPrompt> {
  const origin = 'content/prompts/digest.md'
  const text = await readFile(path.join(contentDir, 'prompts', 'digest.md'), 'utf8').catch((error) => {
    const { code } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'is missing; docs/model.md says what it contains' : `cannot be read (${code})`
    throw new InvalidDocument(origin, [{ line: undefined, field: 'file', reason }])
  })
  return parseDigestPrompt(text, origin)
}

/** Throws InvalidDocument naming each fault with its line. */
export function parseDigestPrompt(text: string, origin: string): DigestPrompt {
  const findings = new Findings(origin)
  if (text.length > mostCharacters) findings.fault('file', `is longer than ${mostCharacters} characters`)
  findings.refuseIfFaulty()
  const lines = stripInvisible(text).split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) findings.fault('file', 'must begin with front matter between two lines of ---', 1)
  findings.refuseIfFaulty()
  const version = readVersion(lines.slice(1, end).join('\n'), findings)
  const texts = readSections(lines, end + 1, findings)
  findings.refuseIfFaulty()
  const [task = '', request = '', correction = ''] = sections.map((name) => texts.get(name))
  const hash = createHash('sha256').update([task, request, correction].join('\0'))
  return { version, checksum: hash.digest('hex').slice(0, 12), task, request, correction }
}

function readVersion(yaml: string, findings: Findings): number {
  const frontMatter = readFrontMatter(yaml, findings)
  if (!frontMatter) return 0
  const { version } = frontMatter.values
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > 0) return version
  const reason = version === undefined ? 'is missing: write version: 1' : 'must be a whole number from 1'
  findings.fault('version', reason, frontMatter.lineOf(['version']))
  return 0
}

/** The text below each heading; lines above the first are a note to whoever reads the file. */
function readSections(lines: readonly string[], from: number, findings: Findings): ReadonlyMap<string, string> {
  const read = new Map<string, string[]>()
  let open: string[] | undefined
  lines.slice(from).forEach((line, index) => {
    const at = from + index + 1
    const heading = /^##\s+(.*\S)\s*$/.exec(line)?.[1]
    if (heading !== undefined) {
      if (!(sections as readonly string[]).includes(heading))
        findings.fault(`“${heading}”`, `is not a part of this file; its parts are ${sections.join(', ')}`, at)
      if (read.has(heading)) findings.fault(heading, 'appears twice', at)
      open = []
      read.set(heading, open)
      return
    }
    open?.push(line)
    for (const [written, name = ''] of line.matchAll(/\{(\w+)\}/g))
      if (!placeholders.includes(name))
        findings.fault(written, `is not filled in; use ${placeholders.map((each) => `{${each}}`).join(', ')}`, at)
  })
  for (const name of sections)
    if (!read.get(name)?.join('').trim()) findings.fault(name, `is missing: write it below a line ## ${name}`)
  return new Map([...read].map(([name, body]) => [name, body.join('\n').trim()]))
}

/** A part of the prompt with its values filled in, each once: a value that looks like a placeholder stays text. */
export const fillIn = (text: string, values: PromptValues): string =>
  text.replace(/\{(\w+)\}/g, (written, name: string) => values[name as keyof PromptValues] ?? written)

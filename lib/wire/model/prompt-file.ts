import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripInvisible } from '@/lib/digest/clean-text'
import { Findings } from '@/lib/digest/findings'
import { readFrontMatter } from '@/lib/digest/front-matter/strict-yaml'
import { InvalidDocument } from '@/lib/digest/invalid-document'

/** What an editor wrote for the model, read from a file of content/prompts/. */
export interface DraftPrompt {
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

/** What is filled in for the placeholders of a prompt. */
export type PromptValues = Readonly<Record<string, string>>
/** The kinds of documents that a model drafts, and the files of their prompts. */
export type PromptName = 'digest' | 'story'

const sections = ['Task', 'Request', 'Correction'] as const
const placeholders: Readonly<Record<PromptName, readonly string[]>> = {
  digest: ['topic', 'day', 'sides'],
  story: ['topic', 'day', 'outlets'],
}
const mostCharacters = 20_000

/** Reads `<contentDir>/prompts/<name>.md`. Throws InvalidDocument naming each fault with its line. */
export async function readPrompt(name: PromptName, contentDir: string): Promise<DraftPrompt> {
  const origin = `content/prompts/${name}.md`
  const text = await readFile(path.join(contentDir, 'prompts', `${name}.md`), 'utf8').catch((error) => {
    const { code } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'is missing; docs/model.md says what it contains' : `cannot be read (${code})`
    throw new InvalidDocument(origin, [{ line: undefined, field: 'file', reason }])
  })
  return parsePrompt(text, origin, name)
}

/** Throws InvalidDocument naming each fault with its line. */
export function parsePrompt(text: string, origin: string, name: PromptName): DraftPrompt {
  const findings = new Findings(origin)
  if (text.length > mostCharacters) findings.fault('file', `is longer than ${mostCharacters} characters`)
  findings.refuseIfFaulty()
  const lines = stripInvisible(text).split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) findings.fault('file', 'must begin with front matter between two lines of ---', 1)
  findings.refuseIfFaulty()
  const version = readVersion(lines.slice(1, end).join('\n'), findings)
  const texts = readSections(lines, end + 1, placeholders[name], findings)
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
function readSections(
  lines: readonly string[],
  from: number,
  known: readonly string[],
  findings: Findings,
): ReadonlyMap<string, string> {
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
      if (!known.includes(name))
        findings.fault(written, `is not filled in; use ${known.map((each) => `{${each}}`).join(', ')}`, at)
  })
  for (const name of sections)
    if (!read.get(name)?.join('').trim()) findings.fault(name, `is missing: write it below a line ## ${name}`)
  return new Map([...read].map(([name, body]) => [name, body.join('\n').trim()]))
}

/** A part of the prompt with its values filled in, each once: a value that looks like a placeholder stays text. */
export const fillIn = (text: string, values: PromptValues): string =>
  text.replace(
    /\{(\w+)\}/g,
    (written, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined) ?? written,
  )

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import { writeFileAtomically } from '@/lib/content-files/write-file'
import type { ArticleText } from '@/lib/wire/articles/article-text'
import { type ModelRecord, modelRecord } from '@/lib/wire/ask-model'
import type { FeedAnswered, WireRun } from '@/lib/wire/make-draft'

/** More than a feed may have, after decompression, and more than a model may answer. */
const mostBytes = 20_000_000

type Kept = { readonly side: string; readonly place: number; readonly url: string } & (
  | { readonly kind: 'answered'; readonly file: string; readonly contentType?: string }
  | { readonly kind: 'failed'; readonly reason: string }
)
interface KeptRun {
  readonly version: 1
  readonly run: WireRun
  readonly answers: readonly Kept[]
}

const keptArticles = z.object({
  version: z.literal(1),
  articles: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ link: z.string(), kind: z.literal('read'), text: z.string().max(2_000) }),
        z.object({ link: z.string(), kind: z.literal('unread'), reason: z.string().max(2_000) }),
      ]),
    )
    .max(1_000),
})

/** How many runs are kept, and how many bytes of them. */
export interface KeptRuns {
  readonly most: number
  readonly mostBytes: number
}

/**
 * Keeps what a run was made of, and what came of it, in a folder of its own below `within`/runs; answers the folder's
 * path. An answer that several feeds share lies there once. The oldest runs are deleted where there are too many.
 */
export function keepRun(
  within: string,
  run: WireRun,
  answers: readonly FeedAnswered[],
  made: {
    /** By the name of their file, without its ending. */
    readonly texts: Readonly<Record<string, string>>
    readonly report: readonly string[]
    /** Undefined where no model was asked. */
    readonly model: ModelRecord | undefined
    /** Of the articles that were to be read, by their link. */
    readonly articles: ReadonlyMap<string, ArticleText>
  },
  bounds: KeptRuns,
): string {
  const folder = `runs/${run.id}`
  const files = new Map<string, string>()
  const kept = answers.map((answer): Kept => {
    if (answer.kind === 'failed') return answer
    const { bytes, contentType, ...rest } = answer
    const file = files.get(answer.url) ?? `answer-${files.size + 1}.gz`
    if (!files.has(answer.url)) writeFileAtomically(within, `${folder}/${file}`, gzipSync(bytes))
    files.set(answer.url, file)
    return { ...rest, file, ...(contentType !== undefined && { contentType }) }
  })
  for (const [name, text] of Object.entries(made.texts)) writeFileAtomically(within, `${folder}/${name}.md`, text)
  // A run of the same second may have asked a model, or read articles; this one did not.
  for (const name of ['model.json', 'articles.json']) rmSync(join(within, folder, name), { force: true })
  if (made.model) writeFileAtomically(within, `${folder}/model.json`, `${JSON.stringify(made.model, null, 2)}\n`)
  if (made.articles.size > 0) {
    const articles = [...made.articles].map(([link, text]) => ({ link, ...text }))
    writeFileAtomically(within, `${folder}/articles.json`, `${JSON.stringify({ version: 1, articles }, null, 2)}\n`)
  }
  writeFileAtomically(within, `${folder}/report.txt`, `${made.report.join('\n')}\n`)
  // Last: a folder with this file is whole.
  const whole: KeptRun = { version: 1, run, answers: kept }
  writeFileAtomically(within, `${folder}/run.json`, `${JSON.stringify(whole, null, 2)}\n`)
  deleteOldRuns(join(within, 'runs'), bounds)
  return join(within, folder)
}

/** What a run was made of. Throws an Error in a person's words where the folder does not hold one. */
export function readRun(folder: string): {
  readonly run: WireRun
  readonly answers: readonly FeedAnswered[]
  readonly model: ModelRecord | undefined
  readonly articles: ReadonlyMap<string, ArticleText>
} {
  const file = join(folder, 'run.json')
  if (!existsSync(file)) throw new Error(`${folder} is not the folder of a run: it has no run.json.`)
  const { version, run, answers } = JSON.parse(readFileSync(file, 'utf8')) as KeptRun
  if (version !== 1) throw new Error(`${file} was written by another version of Parallax.`)
  return {
    run,
    model: readKept(join(folder, 'model.json'), modelRecord),
    articles: new Map(
      readKept(join(folder, 'articles.json'), keptArticles)?.articles.map(({ link, ...text }) => [link, text]),
    ),
    answers: answers.map((answer): FeedAnswered => {
      if (answer.kind === 'failed') return answer
      const { file, contentType, ...rest } = answer
      if (!/^answer-\d+\.gz$/.test(file))
        throw new Error(`${folder}/run.json names a file that is not of this run: ${file}`)
      const bytes = gunzipSync(readFileSync(join(folder, file)), { maxOutputLength: mostBytes })
      return { ...rest, bytes, contentType }
    }),
  }
}

function readKept<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | undefined {
  if (!existsSync(file)) return undefined
  if (statSync(file).size > mostBytes) throw new Error(`${file} is larger than any that a run keeps.`)
  let kept: unknown
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Error(`${file} is damaged: it is no JSON.`)
  }
  const read = schema.safeParse(kept)
  if (read.success) return read.data
  const [fault] = read.error.issues
  throw new Error(`${file} is damaged, or was written by another version of Parallax: ${fault?.path.join('.')}`)
}

/** The names begin with the moment, so that the oldest come first. The newest stays, however large it is. */
function deleteOldRuns(runs: string, { most, mostBytes }: KeptRuns): void {
  const folders = readdirSync(runs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{8}T\d{6}Z-/.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .reverse()
  let bytes = 0
  for (const [place, name] of folders.entries()) {
    const folder = join(runs, name)
    bytes += sizeOf(folder)
    if (place > 0 && (place >= most || bytes > mostBytes)) rmSync(folder, { recursive: true, force: true })
  }
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)

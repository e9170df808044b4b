import { dirname, join } from 'node:path/posix'

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Made by a command, or an example of what a reader of the text will make: not in the repository. */
const elsewhere =
  /^(\.next|\.contentlayer|data|node_modules)\/|^next-env\.d\.ts$|^(file|digest|story)\.md$|\bNAME\b|\d{4}-\d{2}-\d{2}[^/]*\.md$/
const fileName = /^[\w@.()[\]-]+(\/[\w@.()[\]-]+)*\.(ts|tsx|mjs|cjs|css|md|yaml)$/
const ourFolder = /^(app|components|lib|server|scripts|e2e|test|docs|content|public)(\/[\w@.()[\]-]+)+\/?$/

/**
 * Files and folders that a comment or a page of docs/ names and that are not there, a sentence each. `present` is
 * every path of the repository. A name may be whole, its end (`may.ts`, `rights/may.ts`) or relative to who names it.
 */
export function namesOfNothing(files: readonly SourceFile[], present: readonly string[]): string[] {
  const known = new Set(present.flatMap((path) => [...endsOf(path), ...foldersOf(path)]))
  const isKnown = (name: string, path: string) =>
    known.has(name) || known.has(join(dirname(path), name)) || elsewhere.test(name)
  return files.flatMap((file) =>
    [...new Set(namesIn(file))]
      .filter((name) => !isKnown(name.replace(/\/$/, ''), file.path))
      .map((name) => `${file.path}: names ${name}, and there is no such file or folder`),
  )
}

/** What stands in back ticks and is a path; in comments, what ends like a source file too. */
function namesIn({ path, text }: SourceFile): string[] {
  const isPage = path.endsWith('.md')
  const prose = isPage ? text.replace(/^```[\s\S]*?^```/gm, '') : commentsOf(text)
  const ticked = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name)
  const bare = isPage
    ? []
    : [...prose.matchAll(/(?<![\w/.`<*$…-])[\w][\w./-]*\.(?:tsx?|mjs|cjs|css|md)\b(?!`)/g)].map(([name]) => name)
  return [...ticked, ...bare].filter((name) => fileName.test(name) || ourFolder.test(name))
}

const commentsOf = (text: string): string =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g)].map(([comment]) => comment).join('\n')

const endsOf = (path: string): string[] => {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(index).join('/'))
}
const foldersOf = (path: string): string[] => {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { generateDigest } from '../digest-generator'

/** The smallest theme with what a reader needs: a page for each digest, lists and a feed. */
const theme = {
  'hugo.toml': `baseURL = "https://example.org/"
title = "Parallax"
disableKinds = ["taxonomy", "term", "sitemap"]
paginate = 40
[services.rss]
limit = 30
`,
  'layouts/_default/single.html': `<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}</body></html>
`,
  'layouts/_default/list.html': `<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1>{{ range (.Paginate .RegularPagesRecursive).Pages }}
<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>{{ .Summary }}</article>{{ end }}
{{ template "_internal/pagination.html" . }}</body></html>
`,
  'layouts/_default/rss.xml': `<rss version="2.0"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
{{ range first 30 .RegularPagesRecursive }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
<description>{{ .Content | html }}</description></item>
{{ end }}</channel></rss>
`,
}

export interface Hugo {
  readonly built: number
  /** Milliseconds from the change of a digest until its page is rewritten. */
  readonly change: (number: number, words: string) => Promise<number>
  readonly close: () => Promise<void>
}

export async function watchWithHugo(digests: number): Promise<Hugo> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-hugo-'))
  for (const [name, text] of Object.entries(theme)) write(join(folder, name), text)
  for (let number = 0; number < digests; number += 1) {
    const { path, text } = generateDigest(number)
    write(join(folder, 'content', path), text)
  }
  const begun = performance.now()
  const hugo = spawn('hugo', ['--watch', '--source', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise<void>((resolve) => hugo.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let printed = ''
    hugo.stdout.on('data', (part: Buffer) => {
      printed += part
      if (printed.includes('Press Ctrl+C to stop')) resolve()
    })
    hugo.once('exit', (code) => reject(new Error(`hugo ended with ${code}:\n${printed}`)))
  })
  return {
    built: performance.now() - begun,
    change: (number, words) => {
      const { slug, path, text } = generateDigest(number)
      const page = join(folder, 'public/digests', slug, 'index.html')
      if (!existsSync(page)) throw new Error(`hugo made no ${page}.`)
      const fresh = untilHas(page, words)
      const changed = performance.now()
      writeFileSync(join(folder, 'content', path), `${text}\n${words}\n`)
      return fresh.then(() => performance.now() - changed)
    },
    close: async () => {
      hugo.kill('SIGKILL')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function untilHas(file: string, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const watcher = watch(dirname(file), look)
    const deadline = setTimeout(() => end(new Error(`${file} was not made anew within a minute.`)), 60_000)
    look()

    function look(): void {
      if (existsSync(file) && readFileSync(file, 'utf8').includes(words)) end()
    }
    function end(error?: Error): void {
      watcher.close()
      clearTimeout(deadline)
      if (error) reject(error)
      else resolve()
    }
  })
}

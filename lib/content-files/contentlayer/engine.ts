import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

export type Engine = typeof import('./generation')

const root = fileURLToPath(new URL('../../../', import.meta.url))
const require = createRequire(import.meta.url)

/** What the bundle is made of and by, apart from packages whose versions the lock file pins. */
const ingredients = [
  'contentlayer.config.ts',
  'package-lock.json',
  'lib/content-files/contentlayer/engine.ts',
  'lib/content-files/contentlayer/generation.ts',
]

/**
 * Contentlayer with our shapes, loaded as one file. It is 1,700 modules: one by one they take 1.2 s to load (2.4 s
 * under tsx), bundled 0.3 s. The bundle is made at first need and again when a shape or a version has changed.
 */
export async function loadEngine(): Promise<Engine> {
  const hash = createHash('sha256')
  for (const path of ingredients) hash.update(readFileSync(join(root, path)))
  const folder = join(root, '.contentlayer/engine')
  const bundle = join(folder, `${hash.digest('hex').slice(0, 16)}.cjs`)
  if (!existsSync(bundle)) {
    mkdirSync(folder, { recursive: true })
    const unfinished = `${bundle}.${process.pid}`
    await makeBundle(unfinished)
    renameSync(unfinished, bundle)
  }
  // CommonJS by `require`: tsx would read an ES module of this size twice.
  return require(bundle) as Engine
}

async function makeBundle(outfile: string): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'lib/content-files/contentlayer/generation.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
    absWorkingDir: root,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: `const bundleUrl=require('node:url').pathToFileURL(__filename).href;` },
    // Loaded by Contentlayer only for MDX, images and bundled configs, of which we have none, and on macOS.
    external: ['esbuild', 'fsevents', 'imagescript', 'markdown-wasm', 'mdx-bundler', 'sharp'],
    plugins: [withoutUnused],
  })
}

/** Loaded by Contentlayer at its start, but used only for tracing and its own tests: half of the time it takes to load. */
const unused = /^(comment-json|memfs|@opentelemetry\/(exporter-trace-otlp-grpc|resources|sdk-trace-base))(\/|$)/

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

export type Engine = typeof import('./generation')

const root = fileURLToPath(new URL('../../../', import.meta.url))
const require = createRequire(import.meta.url)

const ingredients = [
  'contentlayer.config.ts',
  'package-lock.json',
  'lib/content-files/contentlayer/engine.ts',
  'lib/content-files/contentlayer/generation.ts',
]

/**
 * Contentlayer with our document types as one bundle: its 1,700 modules take 1.2 s to load (2.4 s under tsx), the
 * bundle 0.3 s. Built on first use and whenever a type or version changes.
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
    // Loaded on demand: for images, for MDX (which we have not), and for watching on macOS.
    external: ['fsevents', 'imagescript', 'markdown-wasm', 'sharp'],
    plugins: [withoutUnused],
  })
}

/** Half of the bundle, loaded at start but used only for MDX, bundled configs, zoned dates, tracing and tests. */
const unused = [
  '@js-temporal/polyfill',
  '@opentelemetry/exporter-trace-otlp-grpc',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace-base',
  'comment-json',
  'esbuild',
  'mdx-bundler',
  'memfs',
]

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: new RegExp(`^(${unused.join('|')})(/|$)`) }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}

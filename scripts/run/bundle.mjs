import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** Inside node_modules, so that external packages resolve, and a new install deletes it. */
const folder = join(root, 'node_modules/.cache/parallax/commands')
/** Native, or large and seldom used. */
const external = ['@node-rs/argon2', 'esbuild', 'next']

/**
 * scripts/NAME.ts bundled into one file, again whenever a source has changed. A command is some six hundred modules:
 * one by one they take 1.5 s of processor time to load, as one file 0.3 s.
 *
 * @param {string} name of a file in scripts/, without its ending; a path may lead deeper
 * @returns {Promise<string>} the file to import
 */
export async function bundled(name) {
  const manifest = join(folder, `${name}.json`)
  if (existsSync(manifest)) {
    const file = fileOf(name, JSON.parse(readFileSync(manifest, 'utf8')))
    if (existsSync(file)) return file
  }
  const { code, inputs } = await bundle(name)
  const file = fileOf(name, inputs)
  try {
    mkdirSync(dirname(file), { recursive: true })
    place(file, code)
    place(manifest, JSON.stringify(inputs))
  } catch (error) {
    // A read-only installation: slower, but it runs.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error
    const { register } = await import('tsx/esm/api')
    register()
    return join(root, `scripts/${name}.ts`)
  }
  for (const other of readdirSync(dirname(file)))
    if (isBundleOf(name, other) && !file.endsWith(other)) rmSync(join(dirname(file), other), { force: true })
  return file
}

/** @param {string} name @param {string} file */
const isBundleOf = (name, file) => file.startsWith(`${name.split('/').at(-1)}-`) && /-[0-9a-f]{16}\.mjs$/.test(file)

/** @param {string} name @param {string[]} inputs relative to the root */
function fileOf(name, inputs) {
  const hash = createHash('sha256').update(process.versions.modules)
  for (const path of ['package-lock.json', 'scripts/run/bundle.mjs', ...inputs]) {
    hash.update(`${path}\0`)
    if (existsSync(join(root, path))) hash.update(readFileSync(join(root, path)))
  }
  return join(folder, `${name}-${hash.digest('hex').slice(0, 16)}.mjs`)
}

/** Atomic, because two commands may start at once. @param {string} file @param {string} text */
function place(file, text) {
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
}

/** @param {string} name */
async function bundle(name) {
  const { build } = await import('esbuild')
  const { metafile, outputFiles } = await build({
    entryPoints: [join(root, `scripts/${name}.ts`)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    logLevel: 'silent',
    plugins: [ownAddresses],
    banner: { js: banner(relative(dirname(join(folder, name)), root)) },
  })
  const inputs = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'))
  return { code: outputFiles[0]?.text ?? '', inputs: inputs.sort() }
}

/**
 * The root relative to the bundle, so that a checkout can be moved; and `require` for bundled CommonJS.
 * @param {string} toRoot
 */
const banner = (toRoot) => `
import { createRequire as parallaxRequire } from 'node:module'
import * as parallaxPath from 'node:path'
import * as parallaxUrl from 'node:url'
const require = parallaxRequire(import.meta.url)
const parallaxRoot = parallaxPath.join(import.meta.dirname, ${JSON.stringify(toRoot)})
`

/** `import.meta` of a source gives the source's own place, not the bundle's. @type {import('esbuild').Plugin} */
const ownAddresses = {
  name: 'own-addresses',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.(ts|tsx|mjs)$/ }, ({ path }) => {
      if (path.includes('/node_modules/')) return null
      const own = relative(root, path).replaceAll(sep, '/')
      const answers = {
        url: `parallaxUrl.pathToFileURL(${fromRoot(own)}).href`,
        dirname: fromRoot(dirname(own)),
        filename: fromRoot(own),
      }
      // Not within quotes, where it is only text.
      const contents = readFileSync(path, 'utf8').replace(
        /(?<!['"])import\.meta\.(url|dirname|filename)\b/g,
        (_all, /** @type {keyof typeof answers} */ asked) => answers[asked],
      )
      const loader = path.endsWith('.mjs') ? 'js' : path.endsWith('.tsx') ? 'tsx' : 'ts'
      return { contents, loader }
    })
  },
}

/** @param {string} path */
const fromRoot = (path) => `parallaxPath.join(parallaxRoot, ${JSON.stringify(path)})`

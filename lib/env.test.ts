import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readEnvironment } from './env'

const emptyFolder = () => mkdtempSync(path.join(tmpdir(), 'parallax-env-'))

test('nothing needs to be set', () => {
  const dataDir = emptyFolder()
  const environment = readEnvironment({ DATA_DIR: dataDir })
  expect(environment).toEqual({
    port: 3000,
    host: undefined,
    cacheBytes: 64 * 1024 * 1024,
    siteUrl: 'http://localhost:3000',
    dataDir,
    databaseUrl: `sqlite:${dataDir}/parallax.sqlite`,
    authSecret: readFileSync(`${dataDir}/auth-secret`, 'utf8').trim(),
    publicationName: 'Parallax',
    timeZone: 'UTC',
    contentDir: path.resolve('content'),
    wireAllow: [],
    wireSchedule: 'on',
    keptRuns: { most: 30, mostBytes: 500_000_000 },
  })
})

test('how many runs of the wire are kept, and how many megabytes of them, can be said', () => {
  const read = (given: object) => readEnvironment({ DATA_DIR: emptyFolder(), ...given }).keptRuns
  expect(read({ WIRE_RUNS: '5', WIRE_RUNS_MB: '2' })).toEqual({ most: 5, mostBytes: 2_000_000 })
  expect(() => read({ WIRE_RUNS: '0' })).toThrow('WIRE_RUNS: a whole number from 1 to 10000')
  expect(() => read({ WIRE_RUNS_MB: 'all' })).toThrow('WIRE_RUNS_MB: a whole number from 1 to 99999')
})

test('what fetching may reach besides the open net is a list of addresses and networks', () => {
  const read = (list: string) => readEnvironment({ DATA_DIR: emptyFolder(), WIRE_ALLOW: list }).wireAllow
  expect(read('127.0.0.1, 10.0.0.0/8')).toEqual(['127.0.0.1', '10.0.0.0/8'])
  expect(() => read('everything')).toThrow('WIRE_ALLOW: addresses or networks separated by commas')
})

test('where to listen and how much to keep can be said', () => {
  const environment = readEnvironment({ DATA_DIR: emptyFolder(), HOST: '127.0.0.1', CACHE_MB: '8' })
  expect(environment).toMatchObject({ host: '127.0.0.1', cacheBytes: 8 * 1024 * 1024 })
  expect(() => readEnvironment({ DATA_DIR: emptyFolder(), CACHE_MB: '0' })).toThrow('CACHE_MB: a whole number')
})

test('the address of the site follows the port', () => {
  expect(readEnvironment({ DATA_DIR: emptyFolder(), PORT: '4711' }).siteUrl).toBe('http://localhost:4711')
})

test('an empty variable is an unset one', () => {
  expect(readEnvironment({ DATA_DIR: emptyFolder(), PORT: '', AUTH_SECRET: '', SITE_URL: '' }).port).toBe(3000)
})

test('every fault stands in one message', () => {
  const wrong = {
    PORT: '70000',
    SITE_URL: 'news.example.org',
    DATABASE_URL: 'mysql://x',
    REDIS_URL: 'redis://localhost:6379',
    AUTH_SECRET: 'short',
    PUBLICATION_NAME: '   ',
    PUBLICATION_TIME_ZONE: 'Mars/Olympus',
  }
  const read = () => readEnvironment(wrong)
  for (const name of Object.keys(wrong)) expect(read).toThrow(new RegExp(`^  ${name}: `, 'm'))
})

test('PostgreSQL and Redis are refused with what to do instead', () => {
  expect(() => readEnvironment({ DATABASE_URL: 'postgres://db' })).toThrow(/DATABASE_URL: .*leave it unset for SQLite/)
  expect(() => readEnvironment({ REDIS_URL: 'redis://cache' })).toThrow(/REDIS_URL: .*leave it unset: each server/)
})

test.each([
  'ftp://example.org',
  'https://user:secret@example.org',
  'https://example.org/news',
  'https://example.org/?a=b',
  '//example.org',
])('%s is no address of a site', (address) => {
  expect(() => readEnvironment({ SITE_URL: address })).toThrow(/SITE_URL/)
})

test.each(['hub.example', 'ftp://hub.example', 'https://user:secret@hub.example/', 'https://user@hub.example'])(
  '%s is no hub: every feed names it to everybody',
  (address) => {
    expect(() => readEnvironment({ WEBSUB_HUB: address })).toThrow(/WEBSUB_HUB: an /)
  },
)

test.each(['+08:00', 'Nowhere', '../../etc'])('%s is no time zone', (zone) => {
  expect(() => readEnvironment({ PUBLICATION_TIME_ZONE: zone })).toThrow(/PUBLICATION_TIME_ZONE: an IANA/)
})

test('a fault leaves no secret behind', () => {
  const dataDir = emptyFolder()
  expect(() => readEnvironment({ DATA_DIR: dataDir, PORT: 'x' })).toThrow()
  expect(readdirSync(dataDir)).toEqual([])
})

test('postgres is refused in one clear sentence', () => {
  expect(() => readEnvironment({ DATABASE_URL: 'postgres://db/parallax' })).toThrow(
    'DATABASE_URL: PostgreSQL is not built yet; leave it unset for SQLite in DATA_DIR',
  )
})

test('a model is an address and a name; what else is set has limits of its own', () => {
  const model = (given: Record<string, string>) => readEnvironment({ DATA_DIR: emptyFolder(), ...given }).model
  expect(model({})).toBeUndefined()
  expect(model({ MODEL_URL: 'http://localhost:11434/v1/', MODEL_NAME: 'llama3.2:3b' })).toEqual({
    url: 'http://localhost:11434/v1',
    name: 'llama3.2:3b',
    timeMs: 120_000,
    mostTokens: 20_000,
    retries: 2,
  })
  const full = { MODEL_URL: 'https://models.example/v1/chat/completions', MODEL_NAME: 'a/b', MODEL_KEY: 'k' }
  const limits = { MODEL_SECONDS: '30', MODEL_TOKENS: '9000', MODEL_RETRIES: '0' }
  expect(model({ ...full, ...limits })).toEqual({
    ...{ url: 'https://models.example/v1', name: 'a/b', key: 'k' },
    ...{ timeMs: 30_000, mostTokens: 9000, retries: 0 },
  })
})

test.each([
  [{ MODEL_URL: 'http://localhost:1234/v1' }, 'MODEL_NAME: is needed with MODEL_URL'],
  [{ MODEL_NAME: 'llama3.2' }, 'MODEL_URL: is needed with MODEL_NAME'],
  [{ MODEL_KEY: 'secret-key' }, 'MODEL_URL: is needed with MODEL_NAME'],
  [{ MODEL_URL: 'https://user:secret-key@models.example/v1', MODEL_NAME: 'm' }, 'MODEL_URL: an http or https address'],
  [{ MODEL_URL: 'https://models.example/v1?key=secret-key', MODEL_NAME: 'm' }, 'MODEL_URL: an http or https address'],
  [{ MODEL_URL: 'file:///v1', MODEL_NAME: 'm' }, 'MODEL_URL: an http or https address'],
  [{ MODEL_URL: 'http://a/v1', MODEL_NAME: 'm', MODEL_KEY: 'secret-key\nx: y' }, 'MODEL_KEY: a key in one line'],
  [{ MODEL_SECONDS: '0' }, 'MODEL_SECONDS: a whole number from 1 to 300'],
  [{ MODEL_TOKENS: '10' }, 'MODEL_TOKENS: a whole number from 1000 to 1000000'],
  [{ MODEL_RETRIES: '99' }, 'MODEL_RETRIES: a whole number from 0 to 5'],
])('%j is no setting of a model, and the fault keeps the key to itself', (given, fault) => {
  const read = () => readEnvironment({ DATA_DIR: emptyFolder(), ...given })
  expect(read).toThrow(fault)
  expect(read).not.toThrow('secret-key')
})

test('the secret is made once, for its owner only, with nothing left beside it', () => {
  const dataDir = path.join(emptyFolder(), 'deep', 'data')
  const first = readEnvironment({ DATA_DIR: dataDir }).authSecret
  expect(first.length).toBeGreaterThanOrEqual(43)
  expect(readEnvironment({ DATA_DIR: dataDir }).authSecret).toBe(first)
  expect(statSync(`${dataDir}/auth-secret`).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['auth-secret'])
})

test('a secret that was cut short is not taken for one', () => {
  const dataDir = emptyFolder()
  writeFileSync(`${dataDir}/auth-secret`, 'abc\n')
  expect(() => readEnvironment({ DATA_DIR: dataDir })).toThrow(/auth-secret holds no secret/)
})

test('processes that start at once end with one secret', async () => {
  const dataDir = emptyFolder()
  const script = fileURLToPath(new URL('./env/kept-secret.ts', import.meta.url))
  const code = `import(${JSON.stringify(script)}).then(({ keptSecret }) => console.log(keptSecret(${JSON.stringify(dataDir)})))`
  const start = () => promisify(execFile)('npx', ['tsx', '-e', code])
  const secrets = (await Promise.all([start(), start(), start()])).map(({ stdout }) => stdout.trim())
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]?.length).toBeGreaterThanOrEqual(43)
})

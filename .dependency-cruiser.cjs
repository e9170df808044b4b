/**
 * Who may import whom; everything that `mayImport` does not allow fails `npm run check`.
 * scripts/boundaries.test.ts builds a small wrong house and sees each rule go red.
 *
 * A room may always import its own files. Rooms are matched in this order, so that the editor's pages are not
 * taken for public ones.
 */
const rooms = {
  digest: '^lib/digest/',
  env: '^lib/env(/|[.])',
  words: '^lib/words/',
  addresses: '^lib/addresses(/|[.])',
  preflight: '^lib/preflight/',
  store: '^lib/store/',
  newsstand: '^lib/newsstand(/|[.])',
  desk: '^lib/desk(/|[.])',
  auth: '^lib/auth(/|[.])',
  ingest: '^(lib/ingest|app/api/documents)/',
  feeds: '^lib/feeds/',
  hub: '^lib/hub/',
  notify: '^lib/notify/',
  scheduler: '^lib/scheduler/',
  citations: '^lib/citations/',
  record: '^lib/record/',
  pictures: '^lib/pictures/',
  'content-files': '^lib/content-files/',
  wire: '^lib/wire/',
  'wire-runs': '^lib/wire-runs/',
  runtime: '^lib/runtime[.]ts$',
  server: '^server/',
  components: '^components/',
  'editor-pages': '^app/(admin|preview|sign-in|setup|api/auth)/',
  'public-pages': '^app/(?!(admin|preview|sign-in|setup|api/auth|api/documents)/)',
  scripts: '^scripts/(?!(bench|faults)/)',
  bench: '^scripts/bench/',
  faults: '^scripts/faults/',
  start: '^(instrumentation|instrumentation-node|proxy)[.]ts$',
  // What tests lay out their worlds with.
  fixtures: '^test/',
  generated: '^[.]contentlayer/generated/',
  // The document shapes.
  shapes: '^contentlayer[.]config[.]ts$',
}

/** Rooms whose types, and nothing else, a room may import besides: a shape that a door answers exists once. */
const mayImportTypesOf = {
  components: ['newsstand', 'desk'],
}

/** The room on the left may import the rooms on the right, and nothing else of ours. */
const mayImport = {
  digest: [],
  env: [],
  // How numbers and days are written, in pages and pictures alike.
  words: ['digest'],
  addresses: ['digest'],
  preflight: ['digest'],
  // The checklist of what waits is a projection like any other.
  store: ['digest', 'env', 'preflight', 'runtime'],
  newsstand: ['digest', 'store'],
  // "Gather now" is an act of the desk like any other.
  desk: ['digest', 'store', 'preflight', 'wire', 'wire-runs'],
  auth: ['store', 'env'],
  // The door for other programs: by a token, and to drafts alone.
  ingest: ['auth', 'digest', 'store', 'preflight', 'addresses', 'env'],
  feeds: ['digest', 'addresses', 'words'],
  // It tells a hub where the news is, never what it is.
  hub: ['addresses', 'newsstand', 'store', 'scheduler'],
  notify: ['addresses', 'store', 'scheduler'],
  scheduler: ['store'],
  citations: ['digest', 'addresses', 'words'],
  // The format of records, pure: `npm run verify` checks one without the archive.
  record: ['digest'],
  pictures: ['digest', 'words'],
  'content-files': ['digest', 'store', 'generated', 'shapes'],
  // It fetches, chooses and drafts; what it makes comes into the archive as every file does.
  wire: ['digest', 'addresses', 'env', 'preflight'],
  // The whole way from feeds.yaml to a draft, for the command, the schedule and the desk.
  'wire-runs': ['wire', 'content-files', 'digest', 'store', 'env', 'scheduler'],
  runtime: [],
  // It knows addresses and answers, and nothing of what is in them.
  server: ['env', 'runtime'],
  components: ['digest', 'words', 'addresses', 'preflight'],
  // The environment is theirs to name: the publication, its zone, and the site's own address in absolute links.
  'public-pages': ['newsstand', 'feeds', 'citations', 'record', 'pictures', 'addresses', 'words', 'components', 'env'],
  // Before a text is public it is looked at in every form it will take (decision 22).
  'editor-pages': [
    'auth',
    'desk',
    'digest',
    'words',
    'addresses',
    'components',
    'preflight',
    'feeds',
    'pictures',
    'env',
  ],
  // Accounts are made on the command line too; what a password must be is said once, in auth.
  scripts: [
    ...['content-files', 'store', 'env', 'bench', 'faults'],
    ...['auth', 'server', 'runtime', 'record', 'wire', 'wire-runs'],
  ],
  // What starts with the server: it installs the edition and checks the environment before the first request.
  start: ['newsstand', 'env', 'auth', 'hub', 'notify', 'scheduler', 'wire-runs', 'runtime'],
  // A benchmark measures any room from outside.
  bench: [
    'digest',
    'preflight',
    'env',
    'addresses',
    'store',
    'newsstand',
    'desk',
    'auth',
    'feeds',
    'content-files',
    'scripts',
    'server',
    'wire',
  ],
  // It tries to break any room from outside; some it tries in this process.
  faults: ['bench', 'digest', 'store', 'preflight', 'content-files', 'auth', 'fixtures'],
  fixtures: [
    'digest',
    'env',
    'addresses',
    'preflight',
    'store',
    'newsstand',
    'desk',
    'auth',
    'ingest',
    'feeds',
    'citations',
    'record',
    'content-files',
    'wire',
    'wire-runs',
    'components',
    'server',
    'bench',
    'generated',
  ],
}

const ours = '^(lib|app|components|scripts|server|e2e|test|content|[.]contentlayer)/|^[^/]+[.](ts|mjs|cjs)$'
const homeless = '(^|/)(utils?|helpers?|services?|common|misc)(/|[.])'
const test = '[.]test[.](ts|tsx|mjs)$'
/** It goes through the whole house, from a page or an action down to the ledger. */
const journeys = '^scripts/check/journeys[.]test[.]ts$'
const notTest = '^(?!.*[.]test[.])'
/** A test may also lean on these to lay out a world: real documents, a real archive, generated digests. */
const testsMayAlsoImport = ['digest', 'store', 'env', 'newsstand', 'content-files', 'bench', 'fixtures']

const boundaries = Object.entries(mayImport).flatMap(([room, allowed]) => {
  const typesOnly = mayImportTypesOf[room] ?? []
  const pathNot = [room, ...allowed, ...typesOnly].map((name) => rooms[name])
  const tests = testsMayAlsoImport.map((name) => rooms[name])
  const comment = allowed.length ? `${room} may import ${allowed.join(', ')} only` : `${room} imports nothing of ours`
  return [
    {
      name: `room-${room}`,
      severity: 'error',
      comment,
      from: { path: rooms[room], pathNot: test },
      to: { path: ours, pathNot },
    },
    {
      name: `room-${room}-tests`,
      severity: 'error',
      comment: `a test in ${room} may import what ${room} may, and ${testsMayAlsoImport.join(', ')}`,
      from: { path: rooms[room], pathNot: [notTest, journeys] },
      to: { path: ours, pathNot: [...pathNot, ...tests] },
    },
    ...typesOnly.map((name) => ({
      name: `types-of-${name}-in-${room}`,
      severity: 'error',
      comment: `${room} may import types of ${name}, and nothing that runs`,
      from: { path: rooms[room], pathNot: test },
      to: { path: rooms[name], dependencyTypesNot: ['type-only'] },
    })),
  ]
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...boundaries,
    {
      name: 'rehearsals-are-the-desks',
      severity: 'error',
      comment: 'it hands the feeds what may not be public: only editor pages show that',
      from: { path: '^(lib|app|components|scripts)/', pathNot: [rooms['editor-pages'], test] },
      to: { path: '^lib/feeds/rehearsal[.]' },
    },
    {
      name: 'no-room',
      severity: 'error',
      comment: 'a file of lib/ stands in a room that the table does not know: name the room, or find its owner',
      from: { path: '^lib/', pathNot: Object.values(rooms) },
      to: {},
    },
    {
      name: 'into-no-room',
      severity: 'error',
      comment: 'see no-room',
      from: {},
      to: { path: '^lib/', pathNot: Object.values(rooms) },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'files in a circle are one file',
      from: {},
      to: { circular: true },
    },
    {
      name: 'desk-rooms-one-way',
      severity: 'error',
      comment: 'the rooms of components/desk import each other in one direction only: state below, the editor above',
      scope: 'folder',
      from: { path: '^components/desk/[^/]+$' },
      to: { circular: true, path: '^components/desk/' },
    },
    {
      name: 'ui-knows-no-news',
      severity: 'error',
      comment: 'components/ui knows nothing of news',
      from: { path: '^components/ui/', pathNot: test },
      to: { path: ours, pathNot: ['^components/ui/', '^lib/words/day-text[.]'] },
    },
    {
      name: 'one-cache',
      severity: 'error',
      comment: 'lib/ runs in a plain unit test: it never imports next/cache',
      from: { path: '^lib/' },
      to: { path: '(^|/)node_modules/next/cache[.]' },
    },
    {
      name: 'sql-lives-in-the-store',
      severity: 'error',
      comment: 'SQL is written in lib/store only',
      from: { path: '^(lib|app|components|scripts)/', pathNot: ['^lib/store/', '^scripts/bench/', test] },
      to: { path: '(^|/)node_modules/(@types/)?(kysely|better-sqlite3(-napi)?)/' },
    },
    {
      name: 'named-owners-from',
      severity: 'error',
      comment: 'no utils, helpers, services, common or misc: a function without a home has an owner nobody has named',
      from: { path: homeless, pathNot: '^node_modules/' },
      to: {},
    },
    {
      name: 'named-owners',
      severity: 'error',
      comment: 'see named-owners-from',
      from: {},
      to: { path: homeless, pathNot: '(^|/)node_modules/' },
    },
    {
      name: 'nothing-imports-the-tests',
      severity: 'error',
      comment: 'e2e and unit tests are the last to know',
      from: { pathNot: ['^e2e/', test, '^playwright[.]config[.]ts$'] },
      to: { path: ['^e2e/', test] },
    },
    {
      name: 'fixtures-are-for-tests',
      severity: 'error',
      comment: 'test/ holds what tests lay out: only tests, e2e and the faults import it',
      from: { pathNot: ['^test/', '^e2e/', '^scripts/faults/', test] },
      to: { path: '^test/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'an import that resolves to nothing hides from every rule above',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(server-only|client-only)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^([.]next|[.]contentlayer/engine|data)/' },
    // Types are imports too: a room that knows another's types knows the other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}

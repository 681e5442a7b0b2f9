import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout that the pages are about. */
export const root = fileURLToPath(new URL('../../../../../', import.meta.url))

/** A fenced block of a page. */
export interface DocBlock {
  /** First word after the fence. */
  readonly language: string
  /** The other words after the fence: a file name, or how the block is treated. */
  readonly words: readonly string[]
  readonly text: string
  /** Line of the page on which it opens, from 1. */
  readonly line: number
}

/** A page of the documentation, with what has to lie in the folder before its first block. */
export interface DocPage {
  /** Path from the checkout, with slashes. */
  readonly file: string
  readonly text: string
  readonly needs: readonly string[]
  readonly blocks: readonly DocBlock[]
}

/** The pages whose blocks are executed, by name. */
export function docPages(): DocPage[] {
  const files = globSync(
    [
      'README.md',
      'docs/*.md',
      'docs/how-to/*.md',
      'packages/*/README.md',
      'apps/*/README.md',
      'examples/**/README.md',
      'bench/README.md',
    ],
    { cwd: root, exclude: (name) => name === 'node_modules' },
  )
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map(readPage)
}

/** Reads one page; `<!-- needs: a b -->` anywhere in it names its fixtures. */
export function readPage(file: string): DocPage {
  const text = readFileSync(join(root, file), 'utf8')
  const [, needs = ''] = /<!-- needs: (.*?) -->/.exec(text) ?? []
  const fences = text.matchAll(/^( *)```(\S*)([^\n]*)\n([\s\S]*?)^ *```$/gm)
  const blocks = [...fences].map(
    ({ 1: indent = '', 2: language = '', 3: words = '', 4: body = '', index }): DocBlock => ({
      language,
      words: words.split(' ').filter((word) => word !== ''),
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      line: text.slice(0, index).split('\n').length,
    }),
  )
  return { file, text, needs: needs.split(' ').filter((need) => need !== ''), blocks }
}

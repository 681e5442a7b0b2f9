import type { DocBlock } from './doc-page.ts'

/**
 * What becomes of a block:
 * - `run`: its commands are run in the folder of the page, each has to end with 0;
 * - `compare`: a console; each command is run by a shell, and what it prints is what the block shows;
 * - `serve`: its command goes on in the background until the page ends;
 * - `program`: run by Node; a `text` block right after it is what it prints;
 * - `output`: such a block;
 * - `file`: written into the folder under the name that the block carries, and read by who reads it;
 * - `grant`: SQL run by the owner of a database server;
 * - `elsewhere`: cannot run here (an account, root, a package registry): its words are checked instead.
 */
export const BLOCK_KINDS = [
  'run',
  'compare',
  'serve',
  'program',
  'output',
  'file',
  'grant',
  'elsewhere',
] as const

export type BlockKind = (typeof BLOCK_KINDS)[number]

const FILE = new Set(['json', 'yaml', 'csv', 'sql'])

/** The kind of a block, or null where its language and words say none: that is a fault of the page. */
export function blockKind({ language, words: [word, ...more] }: DocBlock): BlockKind | null {
  if (more.length > 0) return null
  if (language === 'sh') {
    if (word === undefined || word === 'checkout') return 'run'
    return word === 'serve' || word === 'elsewhere' ? word : null
  }
  if (language === 'console') return word === undefined || word === 'checkout' ? 'compare' : null
  if (language === 'sql' && word === 'server=postgresql') return 'grant'
  if (language === 'sql' && word === 'server=mariadb') return 'elsewhere'
  if ((language === 'js' || language === 'ts') && word === undefined) return 'program'
  if (language === 'text' && word === undefined) return 'output'
  return FILE.has(language) && word !== undefined ? 'file' : null
}

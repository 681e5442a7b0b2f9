import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BLOCK_KINDS, type BlockKind, blockKind } from '../support/docs/block-kind.ts'
import { type DocBlock, docPages, root } from '../support/docs/doc-page.ts'
import { unknownWord } from '../support/docs/known-words.ts'
import { consoleCommands, outputFits, tidy } from '../support/docs/output-fits.ts'
import { stopPageServer } from '../support/docs/page-server.ts'
import { openPage, type PageSession } from '../support/docs/page-session.ts'
import { shellLines } from '../support/docs/shell-words.ts'

const pages = docPages().filter(({ blocks }) => blocks.length > 0)

/** Writes into the page what came out in place of what it shows: for changes that were meant. */
const isUpdating = process.env.CLIENTELE_UPDATE_DOCS === '1'

function compare(file: string, command: string, shown: string, printed: string): void {
  if (isUpdating && !outputFits(shown, printed) && !/^ *…$/m.test(shown)) {
    const path = join(root, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text.replace(`${command}\n${shown}`, () => `${command}\n${tidy(printed)}\n`),
    )
    return
  }
  if (!outputFits(shown, printed)) expect(tidy(printed)).toBe(tidy(shown))
}

afterAll(stopPageServer)

describe.each(pages)('$file', (page) => {
  const { file, blocks } = page
  let session: PageSession
  let isUnreachable = false
  beforeAll(async () => {
    session = await openPage(page)
  })
  afterAll(() => session.close())

  const treat: Record<BlockKind, (block: DocBlock, next: DocBlock | undefined) => Promise<void>> = {
    run: (block) => session.run(block),
    compare: async (block) => {
      for (const { command, shown } of consoleCommands(block.text)) {
        const place = block.words[0] === 'checkout' ? 'checkout' : 'folder'
        const { code, out, err } = await session.print(command, place)
        expect({ command, code, err: code === 0 ? '' : err }).toEqual({ command, code: 0, err: '' })
        compare(file, `$ ${command}`, shown, out)
      }
    },
    serve: (block) => session.serve(block),
    program: async (block, next) => {
      const { code, out, err } = await session.execute(block)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      if (next?.language === 'text') compare(file, '```text', next.text, out)
    },
    output: async () => {},
    file: (block) => session.write(block),
    grant: (block) => session.grant(block),
    elsewhere: async (block) => {
      expect(shellLines(block.text).flatMap((line) => unknownWord(line) ?? [])).toEqual([])
    },
  }

  it.for(
    blocks.map((block, at) => ({
      title: `${block.line}: ${[block.language, ...block.words].join(' ')}`,
      block,
      before: blocks[at - 1],
      next: blocks[at + 1],
    })),
  )('$title', async ({ block, before, next, title }, { skip }) => {
    const kind = blockKind(block)
    if (kind === null) throw new Error(`${file}:${title}: say what is to become of this block`)
    if (kind === 'output') expect(before && blockKind(before)).toBe('program')
    if (session.withoutServer !== null) {
      // what a shell was told of the server stays with the commands after it
      const isTold = kind === 'grant' || block.text.includes('postgresql://')
      isUnreachable ||= isTold && kind === 'run'
      if (isTold || (isUnreachable && (kind === 'run' || kind === 'compare'))) skip(session.withoutServer)
    }
    await treat[kind](block, next)
  })
})

const counts = Object.fromEntries(
  BLOCK_KINDS.map((kind) => [
    kind,
    pages.flatMap(({ blocks }) => blocks).filter((b) => blockKind(b) === kind).length,
  ]),
)

it(`has on ${pages.length} pages ${BLOCK_KINDS.map((kind) => `${counts[kind]} ${kind}`).join(', ')}`, () => {
  expect(BLOCK_KINDS.filter((kind) => counts[kind] === 0)).toEqual([])
})

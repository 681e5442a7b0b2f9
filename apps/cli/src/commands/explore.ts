import { join, resolve } from 'node:path'
import { explore } from '@clientele/sql-eda'
import type { Command } from 'commander'
import { loadSettings, type SourceOptions } from '../config/settings.ts'
import { formatAnswer } from '../console/answer.ts'
import { countOf } from '../console/numbers.ts'
import { progressOn } from '../console/progress.ts'
import { answerDocument, explorationDocument, toAnswerDocument } from '../documents/explore-document.ts'
import { parseAsOf } from '../month/as-of.ts'
import { answerCsv } from '../output/answer-csv.ts'
import { printJson } from '../output/print-json.ts'
import { writeWhole } from '../output/write-file.ts'
import type { CommandContext } from '../program.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { jsonOption, withSourceOptions } from './options.ts'

interface ExploreFlags extends SourceOptions {
  readonly asOf?: string
  readonly sql?: boolean
  readonly csv?: string
  readonly json?: boolean
}

export function addExploreCommand(program: Command, context: CommandContext): void {
  withSourceOptions(
    program
      .command('explore')
      .description('ask the shop database named questions, each with its SQL')
      .argument('[ids...]', 'questions (default: all)'),
  )
    .option('--as-of <date>', 'count only rows before this moment')
    .option('--sql', 'print the queries instead of the answers')
    .option('--csv <folder>', 'also write each answer as a CSV file')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  clientele explore                              every question
  clientele explore coverage sales-by-month      two of them
  clientele explore coverage --sql               the query, ready to paste
  clientele explore coverage --json              the answer as one JSON document`,
    )
    .action((ids: string[], flags: ExploreFlags) => exploreShop(ids, flags, context))
}

async function exploreShop(
  ids: readonly string[],
  flags: ExploreFlags,
  { terminal }: CommandContext,
): Promise<void> {
  const asOf = flags.asOf === undefined ? undefined : parseAsOf(flags.asOf)
  const shop = await openConfiguredShop(await loadSettings(terminal, flags), terminal)
  try {
    const progress = progressOn(terminal, { silent: flags.json })
    progress.start('explore')
    const answers = await explore(shop, {
      ...(ids.length > 0 ? { ids } : {}),
      ...(asOf === undefined ? {} : { asOf }),
      onProgress: ({ id, done, total }) => progress.update(`${id} (${done} of ${total})`),
    })
    progress.done(countOf(answers.length, 'question'))
    if (flags.csv !== undefined)
      for (const answer of answers)
        await writeWhole(join(resolve(terminal.cwd, flags.csv), `${answer.id}.csv`), answerCsv(answer))
    const [only] = answers
    if (flags.json && ids.length === 1 && only)
      printJson(terminal, answerDocument, { schemaVersion: 1, ...toAnswerDocument(only) })
    else if (flags.json)
      printJson(terminal, explorationDocument, {
        schemaVersion: 1,
        asOf: asOf ?? null,
        questions: answers.map(toAnswerDocument),
      })
    else if (flags.sql)
      terminal.out(
        answers
          .map(({ id, sql, unavailable }) => `-- ${id}${unavailable ? `: ${unavailable}` : ''}\n${sql}\n`)
          .join('\n'),
      )
    else terminal.out(answers.map((answer) => formatAnswer(answer, shop.meta.currency, terminal)).join('\n'))
  } finally {
    await shop.close()
  }
}

import { join, resolve } from 'node:path'
import { type Answer, explore, type Finding, findings, type Shop } from '@clientele/sql-eda'
import type { Command } from 'commander'
import { parseParams } from '../config/parse-params.ts'
import { loadSettings, type SourceOptions } from '../config/settings.ts'
import { formatAnswer } from '../console/answer.ts'
import { withHelp } from '../console/command-help.ts'
import { formatFindings } from '../console/findings.ts'
import { countOf } from '../console/numbers.ts'
import { formatQuestionList } from '../console/question-list.ts'
import { progressOn } from '../console/terminal/progress.ts'
import { parseAsOf } from '../dates/as-of.ts'
import { answerDocument, explorationDocument, toAnswerDocument } from '../documents/explore-document.ts'
import { findingsDocument, toFindings } from '../documents/findings-document.ts'
import { answerCsv } from '../output/answer-csv.ts'
import { explorationPage } from '../output/exploration-page.ts'
import { printJson } from '../output/print-json.ts'
import { writeWhole } from '../output/write-file.ts'
import type { CommandContext } from '../program.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { questionPack } from '../shop/question-pack.ts'
import { jsonOption, withSourceOptions } from './options.ts'

interface ExploreFlags extends SourceOptions {
  readonly asOf?: string
  readonly param: readonly string[]
  readonly questions?: string
  readonly list?: boolean
  readonly findings?: boolean
  readonly sql?: boolean
  readonly csv?: string
  readonly html?: string
  readonly json?: boolean
}

/** What came out of an exploration. */
interface Exploration {
  readonly asOf: string | undefined
  readonly answers: readonly Answer[]
  readonly found: readonly Finding[]
}

export function addExploreCommand(program: Command, context: CommandContext): void {
  withHelp(
    withSourceOptions(
      program
        .command('explore')
        .description('ask the shop database named questions, each with its SQL')
        .argument('[ids...]', 'questions (default: all)'),
    )
      .option('--as-of <date>', 'count only rows before this moment')
      .option(
        '--param <name=value>',
        'set a parameter of the questions asked',
        (one, all: string[]) => [...all, one],
        [],
      )
      .option('--questions <folder>', 'your own .sql questions join in')
      .option('--list', 'list the questions and their parameters')
      .option('--findings', 'only what there is to decide')
      .option('--sql', 'print the queries instead of the answers')
      .option('--csv <folder>', 'also write each answer as a CSV file')
      .option('--html <file>', 'also write everything as one page')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads: 'the shop database (--source, or "source" of the configuration), and your own questions',
      writes: 'nothing but what --csv and --html ask for',
      examples: [
        'clientele explore',
        'clientele explore coverage sales-by-month',
        'clientele explore coverage --sql',
        'clientele explore coverage --json',
        'clientele explore worst-zips --param more_than=10 --as-of 2018-09-01',
        'clientele explore --html exploration.html',
      ],
      notes: [
        'Without questions all are asked; --list says which there are, --sql gives the queries, ready to paste.',
      ],
      page: 'docs/questions.md',
    },
  ).action((ids: string[], flags: ExploreFlags) => exploreShop(ids, flags, context))
}

async function exploreShop(
  ids: readonly string[],
  flags: ExploreFlags,
  { terminal }: CommandContext,
): Promise<void> {
  const asOf = flags.asOf === undefined ? undefined : parseAsOf(flags.asOf)
  const params = parseParams(flags.param)
  const settings = await loadSettings(terminal, flags, { needSource: !flags.list })
  const folder = flags.questions === undefined ? settings.questions : resolve(terminal.cwd, flags.questions)
  const questions = await questionPack(folder)
  if (flags.list) {
    terminal.out(formatQuestionList(questions, terminal))
    return
  }
  const shop = await openConfiguredShop(settings, terminal)
  try {
    const progress = progressOn(terminal, { silent: flags.json })
    progress.start('explore')
    const at = { ...(asOf === undefined ? {} : { asOf }), signal: terminal.signal }
    const answers = flags.findings
      ? []
      : await explore(shop, {
          ...at,
          ...(ids.length > 0 ? { ids } : {}),
          questions,
          params,
          onProgress: ({ id, done, total }) => progress.update(`${id}, ${done} of ${total}`, done / total),
        })
    const wanted =
      flags.findings || flags.html !== undefined || (ids.length === 0 && !flags.json && !flags.sql)
    const found = wanted ? await findings(shop, at) : []
    progress.done(flags.findings ? countOf(found.length, 'decision') : countOf(answers.length, 'question'))
    const exploration = { asOf, answers, found }
    await writeFiles(exploration, flags, shop, terminal.cwd)
    print(exploration, flags, { one: ids.length === 1, currency: shop.meta.currency, terminal })
  } finally {
    await shop.close()
  }
}

async function writeFiles(
  { asOf, answers, found }: Exploration,
  { csv, html }: ExploreFlags,
  shop: Shop,
  cwd: string,
): Promise<void> {
  if (csv !== undefined)
    for (const answer of answers)
      await writeWhole(join(resolve(cwd, csv), `${answer.id}.csv`), answerCsv(answer))
  if (html !== undefined) await writeWhole(resolve(cwd, html), explorationPage(shop, asOf, answers, found))
}

function print(
  { asOf = null, answers, found }: { readonly asOf?: string | null | undefined } & Omit<Exploration, 'asOf'>,
  flags: ExploreFlags,
  { one, currency, terminal }: { one: boolean; currency: string; terminal: CommandContext['terminal'] },
): void {
  const [only] = answers
  if (flags.json && flags.findings)
    printJson(terminal, findingsDocument, { schemaVersion: 1, asOf, findings: toFindings(found) })
  else if (flags.json && one && only)
    printJson(terminal, answerDocument, { schemaVersion: 1, ...toAnswerDocument(only) })
  else if (flags.json)
    printJson(terminal, explorationDocument, {
      schemaVersion: 1,
      asOf,
      questions: answers.map(toAnswerDocument),
    })
  else if (flags.sql)
    terminal.out(
      (flags.findings ? found : answers)
        .map((item) => `-- ${item.id}${'unavailable' in item ? `: ${item.unavailable}` : ''}\n${item.sql}\n`)
        .join('\n'),
    )
  else
    terminal.out(
      [
        ...(found.length > 0 ? [formatFindings(found, terminal)] : []),
        ...answers.map((answer) => formatAnswer(answer, currency, terminal)),
      ].join('\n'),
    )
}

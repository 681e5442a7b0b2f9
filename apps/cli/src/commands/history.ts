import { openHistory } from '@clientele/sql-eda'
import type { Command } from 'commander'
import type { z } from 'zod'
import { databaseLocation } from '../config/database-location.ts'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'
import { loadSettings } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatHistory } from '../console/history.ts'
import { historyDocument } from '../documents/history-document.ts'
import { CliError } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { jsonOption } from './options.ts'

interface HistoryFlags {
  readonly config?: string
  readonly state?: string
  readonly json?: boolean
}

export function addHistoryCommand(program: Command, context: CommandContext): void {
  withHelp(
    program
      .command('history')
      .description('the months that were run, their segments, and what became of these')
      .option('--config <file>', 'configuration')
      .option('--state <place>', 'history: file or postgresql://… (default: clientele.db)')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads: 'the history (--state)',
      writes: 'nothing',
      examples: ['clientele history', 'clientele history --json'],
      page: 'docs/glossary.md',
    },
  ).action((flags: HistoryFlags) => history(flags, context))
}

async function history(flags: HistoryFlags, { terminal }: CommandContext): Promise<void> {
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const place =
    flags.state === undefined ? settings.state : databaseLocation(flags.state, terminal.cwd, terminal.env)
  if (!mayHoldHistory(place))
    throw new CliError('SOURCE_NOT_FOUND', `There is no history at ${place}; "clientele run" makes one.`)
  const state = await openHistory(historyPlace(place))
  try {
    const runs: z.infer<typeof historyDocument>['runs'] = []
    for (const { month, asOf, modelId, customers } of await state.runs()) {
      const segments = await state.segments(month)
      runs.push({
        month,
        asOf,
        modelId,
        customers,
        segments: segments.map(({ id, name, since }) => ({ id, name, since })),
      })
    }
    const document: z.infer<typeof historyDocument> = {
      schemaVersion: 1,
      runs,
      segments: await state.segmentLives(),
      changes: (await state.changes()).map((change) => ({
        ...change,
        from: [...change.from],
        to: [...change.to],
      })),
    }
    if (flags.json) printJson(terminal, historyDocument, document)
    else terminal.out(formatHistory(document, terminal.columns))
  } finally {
    await state.close()
  }
}

import type { Command } from 'commander'
import { formatChecks } from '../console/checks.ts'
import { parseMonth } from '../dates/calendar-month.ts'
import { type ExamineOptions, examine } from '../doctor/examine.ts'
import { doctorDocument } from '../documents/doctor-document.ts'
import { EXIT } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { jsonOption, withSourceOptions } from './options.ts'

interface DoctorFlags extends ExamineOptions {
  readonly json?: boolean
}

export function addDoctorCommand(program: Command, context: CommandContext): void {
  withSourceOptions(
    program
      .command('doctor')
      .description('check configuration, databases, browser and CRM, and say what to do'),
  )
    .option('--month <month>', 'the month you are about to run, as YYYY-MM', parseMonth)
    .option('--deep', 'also make a PDF, to see that it can be done')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  clientele doctor
  clientele doctor --month 2018-07 --deep

The CRM is asked only when the configuration names one; it is never written to.
Exit code 2 when there is a problem; a warning alone is no problem.`,
    )
    .action((flags: DoctorFlags) => doctor(flags, context))
}

async function doctor(flags: DoctorFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  const { ok, checks } = await examine(terminal, flags)
  if (flags.json) printJson(terminal, doctorDocument, { schemaVersion: 1, ok, checks: [...checks] })
  else terminal.out(formatChecks(checks, terminal))
  context.setExitCode(ok ? EXIT.done : EXIT.wrongUse)
}

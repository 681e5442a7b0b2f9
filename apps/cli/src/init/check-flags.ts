import { parseAsOf } from '../dates/as-of.ts'
import { CliError } from '../errors.ts'
import { currencyFault, type Fault, segmentsFault, textFault, urlFault, zoneFault } from './faults.ts'
import type { InitFlags } from './init-flags.ts'

/**
 * Checks at the door what can be checked without the data, so that nothing is imported in vain.
 *
 * @throws CliError `OPTION_INVALID`
 */
export function checkFlags(flags: InitFlags): void {
  const answers: readonly (readonly [flag: string, text: string | undefined, fault: Fault])[] = [
    ['--name', flags.name, textFault],
    ['--currency', flags.currency, currencyFault],
    ['--time-zone', flags.timeZone, zoneFault],
    ['--k', flags.k, segmentsFault],
    ['--crm-url', flags.crmUrl, urlFault],
    ['--crm-audience', flags.crmAudience, textFault],
  ]
  for (const [flag, text, fault] of answers) {
    const wrong = text === undefined ? null : fault(text)
    if (wrong !== null) throw new CliError('OPTION_INVALID', `${flag} "${text}" ${wrong}.`)
  }
  if (flags.asOf !== undefined) parseAsOf(flags.asOf)
}

import type { InitResult } from '../init/init.ts'
import { formatChecks } from './checks.ts'
import { countOf } from './numbers.ts'
import { formatOrders } from './orders.ts'
import { paragraph } from './terminal/paragraph.ts'
import { formatTable } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

/**
 * What was set up: orders as they are read, decisions with their reasons, what the doctor says, and what to type next.
 *
 * @param isHeld whether source and orders were shown in a conversation already
 */
export function formatInit(result: InitResult, terminal: Terminal, { isHeld }: { isHeld: boolean }): string {
  const { color, columns } = terminal
  const title = (text: string): string => `\n  ${color.bold(text)}\n`
  return [
    ...(isHeld
      ? []
      : [
          `  ${paragraph(`${result.source}: ${result.reason}`, columns - 4)}\n`,
          title('Some orders, as they are read'),
          `${formatOrders(result.orders, result.currency, columns)}\n`,
        ]),
    result.rejected === 0
      ? ''
      : `  ${countOf(result.rejected, 'row')} could not be used: see the .rejected.csv beside the database.\n`,
    title('Decided'),
    decisionTable(result, columns),
    title(`${result.file} is written; the doctor says`),
    formatChecks(
      result.checks.filter(({ state }) => state !== 'ok'),
      terminal,
    ) || `  ${color.green('all is well')}\n`,
    title('Next'),
    ...result.next.map((command) => `  ${command}\n`),
    ...(result.importAgain === null
      ? []
      : [title('Next month, with a new export of all orders'), `  ${result.importAgain}\n`]),
  ].join('')
}

function decisionTable({ decisions }: InitResult, width: number): string {
  return `${formatTable(
    ['what', 'value', 'because'].map((one) => ({ title: one })),
    decisions.map(({ key, value, reason }) => [key, value, reason]),
    width,
  )}\n`
}

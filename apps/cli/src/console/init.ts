import type { InitResult } from '../init/init.ts'
import { formatChecks } from './checks.ts'
import { formatMoney } from './numbers.ts'
import { paragraph } from './paragraph.ts'
import { formatTable } from './table.ts'
import type { Terminal } from './terminal.ts'

const HIDDEN = '(not shown)'

/** What was set up: orders as they are read, decisions with their reasons, what the doctor says, and what to type next. */
export function formatInit(result: InitResult, terminal: Terminal): string {
  const { color, columns } = terminal
  const title = (text: string): string => `\n  ${color.bold(text)}\n`
  return [
    `  ${paragraph(`${result.source}: ${result.reason}`, columns - 4)}\n`,
    title('Some orders, as they are read'),
    ordersTable(result, columns),
    result.rejected === 0
      ? ''
      : `  ${result.rejected} rows could not be used: they are in the .rejected.csv beside the database.\n`,
    title('Decided'),
    decisionTable(result, columns),
    title(`${result.file} is written; the doctor says`),
    formatChecks(
      result.checks.filter(({ state }) => state !== 'ok'),
      terminal,
    ) || `  ${color.green('all is well')}\n`,
    title('Next'),
    ...result.next.map((command) => `  ${command}\n`),
  ].join('')
}

function ordersTable({ orders, currency }: InitResult, width: number): string {
  const rows = orders.map(({ orderedAt, orderId, customerId, status, amount, isSale }) => [
    orderedAt.replace('T', ' ').slice(0, 16),
    orderId ?? HIDDEN,
    customerId ?? HIDDEN,
    status,
    formatMoney(amount, currency),
    isSale ? 'yes' : 'no',
  ])
  const titles = ['date', 'order', 'customer', 'status']
  return `${formatTable(
    [...titles.map((one) => ({ title: one })), { title: 'amount', align: 'right' }, { title: 'sale' }],
    rows,
    width,
  )}\n`
}

function decisionTable({ decisions }: InitResult, width: number): string {
  return `${formatTable(
    ['what', 'value', 'because'].map((one) => ({ title: one })),
    decisions.map(({ key, value, reason }) => [key, value, reason]),
    width,
  )}\n`
}

import { relative } from 'node:path'
import type { SyncOutcome, SyncPlan } from '@clientele/crm-sync'
import type { MonthRun } from '../month/run-month.ts'
import { playbookPaths } from '../output/write-playbook.ts'
import { countOf, formatMoney } from './numbers.ts'
import { formatSegmentation } from './segmentation.ts'
import { planCauses } from './sync/plan-causes.ts'
import { formatOutcome, formatPlan } from './sync/sync.ts'
import type { Terminal } from './terminal/terminal.ts'

/** What a month came to: headline, segments, CRM, files. */
export function formatRun(
  run: MonthRun,
  plan: SyncPlan,
  outcome: SyncOutcome | null,
  currency: string,
  terminal: Terminal,
): string {
  const { color, cwd } = terminal
  const { document, analysis, files } = run
  const kpi = (id: string): number => document.kpis.find((entry) => entry.id === id)?.value ?? 0
  const headline = `${countOf(kpi('orders'), 'order')}, ${formatMoney(kpi('revenue'), currency)}, ${countOf(kpi('customers'), 'customer')} so far`
  const crm =
    outcome === null
      ? formatPlan(plan, terminal)
      : `\n  ${color.bold('CRM')}\n${planCauses(plan, terminal.columns)
          .map((line) => `${line}\n`)
          .join('')}${formatOutcome(outcome, terminal)}`
  const paths = [...playbookPaths(files.playbook), files.members, files.exploration].map(
    (file) => `  ${shortest(cwd, file)}\n`,
  )
  return [
    `\n  ${color.bold(document.shop.name)}  ${analysis.month}  ${color.dim(`model ${analysis.current.model.id}`)}\n  ${headline}\n`,
    formatSegmentation(analysis.current, currency, terminal),
    crm,
    `\n  ${color.bold('Files')}\n`,
    ...paths,
  ].join('')
}

/** A path as the user would type it. */
export function shortest(cwd: string, file: string): string {
  const path = relative(cwd, file)
  return path.length > 0 && path.length < file.length ? path : file
}

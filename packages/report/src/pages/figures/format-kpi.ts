import type { Kpi } from '../../document/kpi.ts'
import type { Issue } from '../../issue.ts'

/** A KPI value in its unit, as everywhere in the playbook. */
export function formatKpi({ format }: Pick<Issue, 'format'>, value: number, unit: Kpi['unit']): string {
  if (unit === 'money') return format.money(value)
  if (unit === 'share') return format.share(value)
  return unit === 'days' ? format.days(value) : format.count(value)
}

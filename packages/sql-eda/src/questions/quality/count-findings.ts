import { salesCtes } from '../../sales/sales.ts'
import type { QuestionScope, SqlQuery } from '../question.ts'

/** Something that may be wrong with rows. */
export interface RowCheck {
  /** Without quotation marks. */
  readonly label: string
  /** Where the rows are. */
  readonly from: string
  /** The condition that finds one. */
  readonly finding: string
}

/**
 * One row a check, by label: how many rows it finds, of how many, and their share.
 *
 * @param ctes expressions that the checks read, beside those of sales
 */
export function countFindings(
  scope: QuestionScope,
  checks: readonly RowCheck[],
  ctes: readonly string[] = [],
): SqlQuery {
  const { dialect } = scope.shop
  const { sql, bindings } = salesCtes(scope.shop, { asOf: scope.asOf })
  const lines = checks.map(
    ({ label, from, finding }) =>
      `select '${label}' as finding, coalesce(sum(case when ${finding} then 1 else 0 end), 0) as found, count(*) as of_all
from ${from}`,
  )
  return {
    sql: `with ${[sql, ...ctes].join(',\n')},
findings as (
${lines.join('\nunion all\n')}
)
select finding, found, of_all, ${dialect.division('found', 'of_all')} as share
from findings order by ${dialect.byCodePoint('finding')}`,
    bindings,
  }
}

import { baseRules } from '../design/base-rules.ts'
import { phoneRules } from '../design/media-rules.ts'
import { themeRules } from '../design/theme.ts'
import { createFormatter, type Formatter } from '../format/formatter.ts'
import { fontFaces } from '../html/font-faces.ts'
import { fillTemplate } from '../html/template-engine.ts'
import { en } from '../language/en.ts'
import { answerChart, chartNote } from './answer-chart.ts'
import type { ExplorationAnswer, ExplorationDocument, ExplorationFinding } from './exploration-document.ts'
import { explorationRules } from './exploration-rules.ts'
import { explorationTemplate } from './exploration-template.ts'
import { columnDigits, formatCell } from './format-cell.ts'

/** Rows of a table that the page shows. */
const shownRows = 100

const groupTitles: Readonly<Record<string, string>> = {
  quality: 'Data quality',
  sales: 'Sales',
  customers: 'Customers',
  experience: 'Experience',
  products: 'Sellers and products',
}

const severityWords: Readonly<Record<ExplorationFinding['severity'], string>> = {
  warning: 'results may be wrong',
  decide: 'to decide',
  note: 'as the data suggest',
}

/**
 * Renders an exploration as one self-contained HTML page in English: findings on top, then every question with its
 * reading, chart, table and SQL. Fonts, styles and charts are inside; no script, nothing fetched; for a screen of any
 * width, light or dark. Equal documents give equal bytes; text of the document is escaped everywhere.
 *
 * @example
 * const html = renderExploration({ shop: { name: 'Shop', currency: 'EUR' }, asOf: null, findings: [], questions: [] })
 */
export function renderExploration(document: ExplorationDocument): string {
  const { shop, asOf, questions, findings } = document
  const format = createFormatter(en.locale, shop.currency)
  const groups = [...new Set(questions.map(({ group }) => group))]
  return fillTemplate(explorationTemplate, {
    title: `${shop.name} · Exploration`,
    style: [fontFaces(), themeRules(), baseRules, phoneRules, explorationRules].join('\n'),
    shop: shop.name,
    scope: `${questions.length} questions, each with its SQL. ${
      asOf === null ? 'Everything in the source is seen.' : `Nothing dated ${asOf} or later is seen.`
    }`,
    findings: findings.map((finding) => ({
      ...finding,
      severityWord: severityWords[finding.severity],
      state:
        finding.inForce === null
          ? ''
          : finding.inForce === finding.recommended
            ? 'That is in force.'
            : `In force is: ${finding.inForce || 'nothing'}.`,
    })),
    groups: groups.map((group) => {
      const answers = questions.filter((answer) => answer.group === group)
      return {
        id: `group-${group}`,
        title: groupTitles[group] ?? group,
        count: answers.length,
        answers: answers.map((answer) => answerView(answer, asOf, format)),
      }
    }),
  })
}

function answerView(answer: ExplorationAnswer, asOf: string | null, format: Formatter): object {
  const { id, question, reading, unavailable, sql, columns, rows } = answer
  const settings = [
    ...Object.entries(answer.params).map(([name, value]) => `${name} = ${value}`),
    ...(answer.asOf === null || answer.asOf === asOf?.replace('T', ' ') ? [] : [`as of ${answer.asOf}`]),
  ]
  const digits = new Map(columns.map(({ name }) => [name, columnDigits(rows, name)]))
  const chartWide = answerChart(answer, 'wide', format)
  return {
    id,
    question,
    reading,
    unavailable,
    sql,
    settings: settings.length === 0 ? '' : `Asked with ${settings.join(', ')}.`,
    chartWide: chartWide ?? '',
    chartNote: chartWide === null ? '' : chartNote(answer),
    chartNarrow: chartWide === null ? '' : (answerChart(answer, 'narrow', format) ?? ''),
    open: chartWide === null && rows.length <= 15,
    size: rows.length === 1 ? '1 row' : `${format.count(rows.length)} rows`,
    single: rows.length === 1,
    columns: columns.map(({ name, unit }) => ({ title: name.replaceAll('_', ' '), unit: unitClass(unit) })),
    rows: rows.slice(0, shownRows).map((row) =>
      columns.map(({ name, unit }) => ({
        title: name.replaceAll('_', ' '),
        text: formatCell(row[name] ?? null, unit, format, digits.get(name)),
        unit: unitClass(unit),
      })),
    ),
    more:
      rows.length > shownRows
        ? `${format.count(rows.length - shownRows)} more rows are in the CSV and JSON.`
        : '',
  }
}

function unitClass(unit: string): 'words' | 'moment' | 'number' {
  if (unit === 'text') return 'words'
  return unit === 'date' || unit === 'month' ? 'moment' : 'number'
}

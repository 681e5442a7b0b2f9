// Writes docs/questions.md from the questions in the code (build first): `node scripts/write-questions.mjs`.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const titles = {
  quality: 'Data quality',
  sales: 'Sales',
  customers: 'Customers',
  experience: 'Experience',
  products: 'Sellers and products',
}

/** The page of all questions, by group. */
export function questionsPage(groups, questions) {
  const parts = groups.map((group) => {
    const lines = questions.filter((one) => one.group === group).map(questionLines)
    return `## ${titles[group]}\n\n${lines.join('\n')}`
  })
  return `# Questions

Every question that \`clientele explore\` and \`explore()\` answer: ${questions.length} in five groups. All take an as-of moment and follow the shop's own statuses and
amount; parameters are set by \`--param name=value\`. How the readings are made, and the four Olist questions: [methods.md](methods.md).
This page is made from the code by \`node scripts/write-questions.mjs\`.

${parts.join('\n')}`
}

function questionLines({ id, question, needs, params, columns, anchored }) {
  const facts = [
    `Columns: ${columns.map(({ name, unit }) => `\`${name}\` (${unit})`).join(', ')}.`,
    ...(needs.length > 1 ? [`Needs ${needs.join(', ')}.`] : []),
    ...(anchored
      ? ['Counts back from the as-of moment; without one, from the second after the last order.']
      : []),
  ]
  const list = params.map((one) => `- \`${one.name}\` = \`${one.default}\` (${range(one)}): ${one.means}\n`)
  return `### \`${id}\`\n\n**${question}** ${facts.join(' ')}\n${list.length > 0 ? `\n${list.join('')}` : ''}`
}

function range({ kind, minimum, maximum, choices }) {
  if (kind === 'count') return `${minimum} to ${maximum}`
  return kind === 'choice' ? choices.map((choice) => `\`${choice}\``).join(', ') : 'any text'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { questionGroups, questions } = await import('../packages/sql-eda/dist/index.js')
  writeFileSync(
    fileURLToPath(new URL('../docs/questions.md', import.meta.url)),
    questionsPage(questionGroups, questions),
  )
}

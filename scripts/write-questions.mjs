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

${own}
${parts.join('\n')}`
}

const own = `## Your own

A file that ends in \`.sql\`, in the folder that \`--questions\` or \`questions\` of the configuration names: comments at its head, and one \`select\`. Named in the configuration, its answers also get a page of the monthly playbook.

\`\`\`sql questions/voucher-cities.sql
-- id: voucher-cities
-- question: In which cities do customers pay by voucher?
-- group: customers
-- param: minimum = 1 (1..1000) orders a city must have
-- columns: city text, orders count, paid money
-- chart: bar city orders
-- reading: {city} leads with {orders} orders; {rows} cities in all.
select s.city, count(distinct s.order_id) as orders, sum(p.amount) / 10000.0 as paid
from sales s join payments p on p.order_id = s.order_id
where p.type = 'voucher' group by s.city having count(distinct s.order_id) >= :minimum
order by orders desc, s.city
\`\`\`

\`\`\`sh
clientele explore voucher-cities --questions questions
\`\`\`

\`sales\` are the orders that count, \`placed\` all that are seen; amounts are ten-thousandths of the currency unit. The tables and every key of the head:
[packages/sql-eda](../packages/sql-eda/README.md#your-own-questions).

<!-- needs: shop.db -->
`

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

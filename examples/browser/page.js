// Orders of a chosen file in, a table of segments and a map of the loyal customers out; all inside the page.
import { rfmTable, segmentCustomers, toModelSpace } from '@clientele/engine'
import { parse } from 'csv-parse/browser/esm/sync'

const element = (id) => document.getElementById(id)
element('file').addEventListener('change', show)
element('as-of').addEventListener('change', show)

async function show() {
  const [file] = element('file').files
  if (!file) return
  try {
    const orders = parse(await file.text(), { columns: true, bom: true }).map(
      ({ customer, order, date, amount }) => ({
        customerId: customer,
        orderId: order,
        orderedAt: date,
        amount: Number(amount),
      }),
    )
    const segmentation = segmentCustomers(rfmTable(orders, { asOf: element('as-of').value }), { seed: 42 })
    element('result').replaceChildren(table(segmentation.segments), map(segmentation))
    element('status').textContent =
      `${segmentation.customerIds.length} customers in ${segmentation.segments.length} segments`
  } catch (error) {
    element('status').textContent = error.message
  }
}

function table(segments) {
  const result = document.createElement('table')
  const row = (cell, texts) => {
    const line = result.insertRow()
    for (const text of texts) line.appendChild(document.createElement(cell)).textContent = text
  }
  row('th', ['segment', 'customers', 'last order', 'orders', 'spent'])
  for (const { population, name, size, medians } of segments)
    row('td', [
      `${population}: ${name.en}`,
      size,
      `${medians.recencyDays} days ago`,
      medians.frequency,
      medians.monetary.toFixed(2),
    ])
  return result
}

const colours = [
  '#4269d0',
  '#efb118',
  '#ff725c',
  '#6cc5b0',
  '#3ca951',
  '#ff8ab7',
  '#a463f2',
  '#97bbf5',
  '#9c6b4e',
]

/** The first two principal axes of the last population, one dot a customer. */
function map({ table: features, population, segment, model, populations }) {
  const last = populations.length - 1
  const rows = [...population.keys()].filter((row) => population[row] === last)
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '-4 -3 8 6')
  svg.setAttribute('aria-label', `Map of the ${populations[last].name} customers`)
  const fitted = model.populations.find(({ name }) => name === populations[last].name)
  if (!fitted) return svg
  const { values, cols } = toModelSpace(fitted, features, rows)
  rows.forEach((row, place) => {
    const dot = svg.appendChild(document.createElementNS(svg.namespaceURI, 'circle'))
    dot.setAttribute('cx', values[place * cols])
    dot.setAttribute('cy', cols > 1 ? -values[place * cols + 1] : 0)
    dot.setAttribute('r', 0.06)
    dot.setAttribute('fill', colours[segment[row] % colours.length])
  })
  return svg
}
